"""Tests of interrupts.py and watcher.py."""
import sys
import types
import unittest

from support import load, record

interrupts, sites = load('interrupts'), load('sites')


class Strike(unittest.TestCase):
    def setUp(self):
        def waits():
            return sys._getframe()

        self.waits = waits
        self.interrupts = interrupts.Interrupts(sites.Sites(None, '/nowhere/p.py', ''), [waits])
        self.retried = []
        interrupts._thread, self.thread = types.SimpleNamespace(
            start_new_thread=lambda *a: self.retried.append(a)), interrupts._thread
        self.addCleanup(setattr, interrupts, '_thread', self.thread)

    def frame_of(self, name):
        """A frame whose code belongs to a file."""
        scope = {}
        exec(compile('import sys\ndef f(): return sys._getframe()', name, 'exec'), scope)
        return scope['f']()

    def test_hits_the_program(self):
        self.assertTrue(self.interrupts.may_strike(self.frame_of('/nowhere/p.py')))
        self.assertEqual([], self.retried)

    def test_comes_again_when_it_finds_the_recorder_at_work(self):
        self.assertFalse(self.interrupts.may_strike(self.frame_of(sites.HERE + 'handles.py')))
        self.assertEqual(1, len(self.retried))

    def test_hits_where_the_recorder_merely_waits(self):
        self.assertTrue(self.interrupts.may_strike(self.waits()))

    def test_put_off_is_waited_for_where_the_loop_polls(self):
        self.interrupts.may_strike(self.frame_of(sites.HERE + 'handles.py'))
        self.assertTrue(self.interrupts.is_due)
        self.interrupts.may_strike(self.waits())
        self.assertFalse(self.interrupts.is_due)

    def test_that_never_comes_again_is_not_waited_for_forever(self):
        self.interrupts.may_strike(self.frame_of(sites.HERE + 'handles.py'))
        self.interrupts.let_strike()
        self.assertFalse(self.interrupts.is_due)


class Watcher(unittest.TestCase):
    def test_is_no_thread_that_the_program_sees(self):
        got = record('import threading\nprint(threading.active_count(), threading.enumerate())')
        self.assertTrue(got.out.startswith('1 [<_MainThread'), got.out)

    def test_is_gone_when_the_program_forks(self):
        got = record('import os\npid = os.fork()\n'
                     'if not pid: os._exit(0)\nos.waitpid(pid, 0)')
        self.assertEqual(('', 0), (got.err, got.status))

    def test_ends_a_program_that_catches_everything(self):
        got = record('while True:\n    try:\n        while True: pass\n'
                     '    except BaseException: pass\n', '--max-seconds', '0.3')
        self.assertEqual(1, len(got.all('limit', what='seconds')))


if __name__ == '__main__':
    unittest.main()
