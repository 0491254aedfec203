"""Tests of session.py: however a program ends, the trace is there and says how."""
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from support import RECORDER, record

FOREVER = '''
    import asyncio
    async def main():
        while True:
            await asyncio.sleep(1)
    asyncio.run(main())
    '''


class End(unittest.TestCase):
    def ends(self, program, exit_status, end_status, *options):
        got = record(program, *options)
        self.assertEqual(exit_status, got.status, got.err)
        self.assertEqual({'kind': 'end', 'status': end_status},
                         {k: got.records[-1][k] for k in ('kind', 'status')})
        self.assertFalse(got.part_is_left)
        return got

    def test_is_status_0_when_all_went_well(self):
        self.ends('print(1)', 0, 0)

    def test_tells_of_an_exception_and_shows_the_traceback_of_python(self):
        got = self.ends('def f():\n    raise ValueError("no")\nf()', 1, 1)
        uncaught = got.one('uncaught')
        self.assertEqual(('ValueError', 'no', ['program.py', 2, 'f']),
                         (uncaught['type'], uncaught['text'], uncaught['site']))
        self.assertNotIn('session.py', got.err)
        self.assertTrue(got.err.endswith('ValueError: no\n'))

    def test_reports_a_syntax_error_as_python_does(self):
        got = self.ends('import asyncio\ndef f(:\n', 1, 1)
        uncaught = got.one('uncaught')
        self.assertEqual(('SyntaxError', 2), (uncaught['type'], uncaught['site'][1]))
        self.assertIn(uncaught['text'], got.err)
        self.assertNotIn('program.py', uncaught['text'])
        self.assertIn('    def f(:\n', got.err)
        self.assertNotIn('Traceback', got.err)

    def test_keeps_the_status_of_sys_exit(self):
        self.ends('import sys; sys.exit(7)', 1, 7)
        self.ends('import sys; sys.exit()', 0, 0)
        self.ends('import sys; sys.exit(-1)', 1, 255)
        self.assertEqual('bye\n', self.ends('import sys; sys.exit("bye")', 1, 1).err)

    def test_keeps_why_where_sys_exit_was_given_a_reason(self):
        got = self.ends('import sys; print("3 left", file=sys.stderr); sys.exit("bye")', 1, 1)
        self.assertEqual('bye', got.records[-1]['text'])
        self.assertNotIn('text', self.ends('import sys; sys.exit(1)', 1, 1).records[-1])

    def test_keeps_the_status_of_sys_exit_in_a_task(self):
        self.ends('''
            import asyncio, sys
            async def main():
                await asyncio.sleep(1)
                sys.exit(3)
            asyncio.run(main())''', 1, 3)

    def test_comes_also_with_os_exit(self):
        self.ends('import os; print("x", flush=True); os._exit(5)', 1, 5)

    def test_is_status_3_for_a_deadlock(self):
        got = self.ends('''
            import asyncio
            async def main():
                await asyncio.Event().wait()
            asyncio.run(main())''', 1, 3)
        self.assertEqual([1], got.one('deadlock')['pending'])
        self.assertEqual('looparium: deadlock: every task waits and nothing can wake one\n',
                         got.err)

    def test_comes_with_the_limit_of_records(self):
        got = self.ends(FOREVER, 1, 4, '--max-records', '500')
        self.assertEqual([(501, 'limit', 'records', 500), (502, 'end', None, None)], [
            (r['seq'], r['kind'], r.get('what'), r.get('count')) for r in got.records[-2:]])
        self.assertIn('limit of 500 records', got.err)

    def test_comes_with_the_limit_of_seconds_though_nothing_awaits(self):
        got = self.ends('while True:\n    pass', 1, 4, '--max-seconds', '0.5')
        self.assertEqual('seconds', got.one('limit')['what'])
        self.assertIn('limit of 0.5 seconds of real time', got.err)

    def test_comes_after_what_runs_at_exit(self):
        got = self.ends('''
            import atexit
            class Last:
                def __del__(self):
                    print('deleted')
            last = Last()
            atexit.register(print, 'at exit')
            print('body')''', 0, 0)
        self.assertEqual(['body', 'at exit', 'deleted'], [r['text'] for r in got.all('print')])

    def test_is_written_by_the_parent_only_when_a_program_forks(self):
        got = self.ends('''
            import os, sys
            pid = os.fork()
            if pid == 0:
                print('child', flush=True)
                os._exit(9)
            print(os.waitpid(pid, 0)[1] >> 8)''', 0, 0)
        self.assertEqual('child\n9\n', got.out)
        self.assertEqual(['9'], [r['text'] for r in got.all('print')])


class Interrupt(unittest.TestCase):
    def interrupted(self, program, *options):
        """(exit status, trace's last line) after Ctrl-C once the program has spoken."""
        with tempfile.TemporaryDirectory() as folder:
            path, trace = os.path.join(folder, 'p.py'), os.path.join(folder, 't')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(program)
            run = subprocess.Popen([sys.executable, RECORDER, *options, '-o', trace, path],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            run.stdout.readline()
            run.send_signal(signal.SIGINT)
            run.communicate(timeout=30)
            with open(trace, encoding='utf-8') as file:
                return run.returncode, file.readlines()[-1]

    def test_of_a_program_that_only_computes_keeps_the_trace(self):
        status, last = self.interrupted('print(1, flush=True)\nwhile True: pass')
        self.assertEqual(1, status)
        self.assertIn('"kind":"end","status":130', last)

    def test_of_a_busy_loop_keeps_the_trace(self):
        program = ('import asyncio\nasync def main():\n    print(1, flush=True)\n'
                   '    while True: await asyncio.sleep(0)\nasyncio.run(main())')
        status, last = self.interrupted(program, '--max-records', '100000000')
        self.assertEqual(1, status)
        self.assertIn('"kind":"end","status":130', last)

    def test_of_a_program_that_waits_in_real_time_keeps_the_trace(self):
        program = ('import asyncio\nasync def main():\n    print(1, flush=True)\n'
                   '    await asyncio.sleep(60)\nasyncio.run(main())')
        began = time.monotonic()
        status, last = self.interrupted(program, '--real')
        self.assertEqual(1, status)
        self.assertIn('"kind":"end","status":130', last)
        self.assertLess(time.monotonic() - began, 50)


class Python(unittest.TestCase):
    def test_dies_violently_and_leaves_the_part(self):
        got = record('import os, signal, time, asyncio\nasyncio.run(asyncio.sleep(1))\n'
                     'os.kill(os.getpid(), signal.SIGKILL)')
        self.assertTrue(got.part_is_left)
        self.assertEqual([], got.lines)


if __name__ == '__main__':
    unittest.main()
