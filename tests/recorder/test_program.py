"""Tests of program.py."""
import ast
import unittest

from support import load, record

program = load('program')


def with_settings(text, **settings):
    return program.with_settings(text, settings, 'p.py')


class Settings(unittest.TestCase):
    def test_replace_the_first_top_level_literal_only(self):
        self.assertEqual('N = 5\nN = 2\ndef f():\n    N = 3\n',
                         with_settings('N = 1\nN = 2\ndef f():\n    N = 3\n', N='5'))

    def test_replace_annotated_constants_and_keep_comments(self):
        self.assertEqual('DELAY: float = 2.5  # s\n',
                         with_settings('DELAY: float = 1  # s\n', DELAY='2.5'))

    def test_keep_the_numbers_of_lines(self):
        text = 'NAMES = [\n    "a",\n    "b",\n]\nlast = 1\n'
        changed = with_settings(text, NAMES='["x"]')
        self.assertEqual(['x'], ast.literal_eval(ast.parse(changed).body[0].value))
        self.assertEqual(5, ast.parse(changed).body[1].lineno)

    def test_take_a_bare_word_for_a_text(self):
        self.assertEqual("MODE = 'fast'\n", with_settings('MODE = "slow"\n', MODE='fast'))
        self.assertEqual("MODE = '3'\n", with_settings('MODE = "slow"\n', MODE='3'))

    def test_take_negative_numbers_and_none(self):
        self.assertEqual('A = -1; B = None\n', with_settings('A = 1; B = 2\n', A='-1', B='None'))

    def test_count_columns_in_bytes_as_python_does(self):
        self.assertEqual('Ä = "é"; N = 2\n', with_settings('Ä = "é"; N = 1\n', N='2'))

    def test_refuse_what_is_no_literal(self):
        with self.assertRaisesRegex(program.WrongUse, "'abc' is not a Python literal"):
            with_settings('N = 1\n', N='abc')

    def test_leave_a_script_that_does_not_parse_to_python(self):
        self.assertEqual('N = = 1', with_settings('N = = 1', N='2'))


class Run(unittest.TestCase):
    def test_is_a_main_module_of_its_own(self):
        got = record('''
            import sys, neighbour
            if __name__ == '__main__':
                main = sys.modules['__main__']
                print(main.__file__.endswith('program.py'), main.__spec__, neighbour.name)
                print(sys.argv[1:], sorted(k for k in globals() if k[:2] != '__'))
            ''', args=('a', '--real'), files={'neighbour.py': 'name = "next door"'})
        self.assertEqual("True None next door\n['a', '--real'] ['main', 'neighbour', 'sys']\n",
                         got.out)

    def test_finds_neighbours_that_are_named_like_modules_of_the_recorder(self):
        names = ('clock', 'values', 'loop', 'session', 'record', 'options')
        got = record('import ' + ', '.join(names) + '\nprint(loop.x, record.x)',
                     files={f'{n}.py': f'x = "{n}"' for n in names})
        self.assertEqual('loop record\n', got.out)

    def test_uses_the_settings_and_says_so_in_the_trace(self):
        got = record('N = 1\nprint(N)\n', '--set', 'N=7')
        self.assertEqual(('7\n', {'N': '7'}), (got.out, got.meta['set']))

    def test_reads_standard_input(self):
        got = record('import sys\nprint(input("? "), sys.stdin.read())', stdin='a\nb')
        self.assertEqual('? a b\n', got.out)

    def test_leaves_the_hash_seed_of_the_environment_alone(self):
        got = record('import os; print(os.environ.get("PYTHONHASHSEED"), '
                     '[k for k in os.environ if "LOOPARIUM" in k])')
        self.assertEqual('None []\n', got.out)


if __name__ == '__main__':
    unittest.main()
