"""Tests of options.py and of the command line."""
import unittest

from support import call, load, record

options = load('options')


class Parse(unittest.TestCase):
    def test_is_virtual_by_default(self):
        self.assertFalse(options.parse(['-o', 'f', 'p.py']).real)

    def test_leaves_to_the_script_what_follows_it(self):
        parsed = options.parse(['--slow', '0.2', '-o', 'f', 'p.py', '--real', '-o', 'x'])
        self.assertEqual(('p.py', ['--real', '-o', 'x'], False, 0.2),
                         (parsed.script, parsed.args, parsed.real, parsed.slow))

    def test_takes_values_after_an_equals_sign(self):
        self.assertEqual('heapq', options.parse(['--ties=heapq', '-o', 'f', 'p']).ties)

    def test_collects_settings(self):
        parsed = options.parse(['--set', 'A=1', '--set', 'B=x=y', '-o', 'f', 'p'])
        self.assertEqual({'A': '1', 'B': 'x=y'}, parsed.set)

    def assertWrong(self, expected, *argv):
        with self.assertRaises(options.WrongUse) as caught:
            options.parse(argv)
        self.assertIn(expected, str(caught.exception))

    def test_names_the_nearest_option(self):
        self.assertWrong('no option --rael; did you mean --real?', '--rael', '-o', 'f', 'p')

    def test_names_the_nearest_kind_of_ties(self):
        self.assertWrong('did you mean heapq?', '--ties', 'heap', '-o', 'f', 'p')

    def test_refuses_limits_that_are_no_numbers_above_0(self):
        self.assertWrong("--max-records needs a number above 0, not '0'", '--max-records', '0', 'p')
        self.assertWrong('--slow needs a number', '--slow', 'nan', 'p')

    def test_misses_a_script_and_a_file_to_write(self):
        self.assertWrong('which script?', '-o', 'f')
        self.assertWrong('-o FILE is missing', 'p.py')

    def test_refuses_to_charge_in_real_time(self):
        self.assertWrong('--charge is for virtual time', '--real', '--charge', '-o', 'f', 'p')


class WrongUse(unittest.TestCase):
    def test_is_status_2_and_one_line_that_names_what_is_wrong(self):
        for argv, said in ((['--rael'], '--rael'), (['-o', '/nowhere/f', __file__], '/nowhere/f'),
                           (['-o', 'f', 'test_option.py'], 'test_option.py'),
                           (['-o', 'f', '.'], '.')):
            run = call(*argv)
            self.assertEqual((2, 1), (run.returncode, run.stderr.count('\n')), argv)
            self.assertIn(said, run.stderr)

    def test_names_the_nearest_file(self):
        run = call('-o', 'f', __file__.replace('options', 'optoins'))
        self.assertIn('did you mean test_options.py?', run.stderr)

    def test_is_to_set_a_name_that_has_no_literal(self):
        recording = record('COUNT = 3\nother = len("x")\n', '--set', 'COUNTS=4')
        self.assertEqual(2, recording.status)
        self.assertIn('no top-level COUNTS = literal; did you mean COUNT?', recording.err)


if __name__ == '__main__':
    unittest.main()
