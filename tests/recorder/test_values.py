"""Tests of values.py."""
import unittest
from decimal import Decimal
from fractions import Fraction

from support import load

values = load('values')


class Loud:
    """Complains when anything of it is asked."""

    def complain(self, *args):
        raise AssertionError('the recorder ran a line of the program')

    __repr__ = __str__ = __hash__ = __eq__ = __bool__ = __len__ = __getattr__ = complain


class LoudError(Exception):
    __str__ = __repr__ = Loud.complain


class Text(unittest.TestCase):
    def test_writes_exact_built_in_values_as_repr_does(self):
        for value in (None, True, -7, 1.5, 'a\n', b'x', [1, 'b'], (1,), (), {}, set(),
                      {'k': (1, 2)}, frozenset({3}), range(3), ..., 2j):
            self.assertEqual(repr(value), values.text(value))

    def test_shows_two_levels_of_containers(self):
        self.assertEqual('[[[...]], {1: (...)}]', values.text([[[1]], {1: ({2: 3},)}]))

    def test_is_at_most_80_characters_long(self):
        for value in ('x' * 1000, list(range(1000)), {i: 'y' * 50 for i in range(9)}):
            self.assertEqual(80, len(values.text(value)))
            self.assertTrue(values.text(value).endswith('…'))

    def test_names_the_class_of_anything_else_and_asks_nothing_of_it(self):
        self.assertEqual('<Loud>', values.text(Loud()))
        self.assertEqual('[<Loud>, <LoudError>]', values.text([Loud(), LoudError()]))
        self.assertEqual('<Sub>', values.text(type('Sub', (int,), {})(3)))

    def test_does_not_spell_out_a_huge_integer(self):
        self.assertEqual('<int>', values.text(10 ** 5000))

    def test_writes_a_built_in_exception_with_its_arguments(self):
        self.assertEqual("ValueError('no', <Loud>)", values.text(ValueError('no', Loud())))


class Message(unittest.TestCase):
    def test_is_what_str_says_for_an_exception_of_pythons_own(self):
        self.assertEqual('3', values.message(KeyError(3)))
        self.assertEqual('[Errno 2] no: \'f\'', values.message(OSError(2, 'no', 'f')))

    def test_is_empty_where_the_program_would_decide_it(self):
        self.assertEqual('', values.message(LoudError('x')))
        self.assertEqual('', values.message(ValueError(Loud())))


class Number(unittest.TestCase):
    def test_is_json_for_plain_numbers(self):
        self.assertEqual(['3', '0.1', '1', '0.5', '0.25'], [values.number(v) for v in (
            3, 0.1, True, Fraction(1, 2), Decimal('0.25'))])

    def test_writes_what_json_cannot_as_texts(self):
        inf = float('inf')
        self.assertEqual(['"inf"', '"-inf"', '"nan"'],
                         [values.number(v) for v in (inf, -inf, inf - inf)])

    def test_writes_a_huge_integer_as_a_float(self):
        self.assertEqual('1e+300', values.number(10 ** 300))

    def test_is_none_for_what_is_not_a_plain_number(self):
        self.assertIsNone(values.number('1'))
        self.assertIsNone(values.number(Loud()))


if __name__ == '__main__':
    unittest.main()
