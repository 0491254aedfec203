"""Tests of real_time.py."""
import unittest

from support import record

SLEEPS = '''
    import asyncio, time
    async def main():
        time.sleep(0.01)
        await asyncio.to_thread(time.sleep, 0.02)
    asyncio.run(main())
    time.sleep(0)
    '''


class RealTime(unittest.TestCase):
    def test_tells_what_sleeps_in_the_loops_thread_and_in_jobs(self):
        got = record(SLEEPS, '--real')
        self.assertEqual([(1, 0.01, 'main'), (None, 0, '<module>')],
                         [(r.get('task'), r['delay'], r['site'][2]) for r in got.all('block')])
        self.assertEqual(0.02, got.one('job.sleep')['delay'])
        self.assertEqual('sleep', got.one('job.submit')['label'])

    def test_takes_as_long_as_it_says(self):
        got = record('import time\nbegin = time.monotonic()\ntime.sleep(0.05)\n'
                     'print(time.monotonic() - begin >= 0.05)', '--real')
        self.assertEqual('True\n', got.out)

    def test_lets_ctrl_c_strike_while_it_sleeps(self):
        got = record('''
            import asyncio, os, signal, threading, time
            async def main():
                threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
                time.sleep(1)
                await asyncio.sleep(1)
            asyncio.run(main())''', '--real')
        asked, slept = got.one('task.cancel'), got.one('block')
        self.assertLess(asked['t'], slept['t'] + 9 * 10 ** 8)
        self.assertEqual(slept['site'], asked['site'])
        self.assertEqual('cancelled', got.one('task.done', task=1)['how'])

    def test_refuses_what_the_real_one_refuses(self):
        got = record('import time\ntry:\n    time.sleep(-1)\nexcept ValueError as exc:\n'
                     '    print(exc)', '--real')
        self.assertEqual('sleep length must be non-negative\n', got.out)
        self.assertEqual([], got.all('block'))


if __name__ == '__main__':
    unittest.main()
