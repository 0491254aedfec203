"""Tests of ordered_set.py."""
import random
import unittest

from support import load

OrderedSet = load('ordered_set').OrderedSet
INPLACE = ('update', 'difference_update', 'intersection_update', 'symmetric_difference_update',
           '__ior__', '__isub__', '__iand__', '__ixor__')
PURE = ('union', 'difference', 'intersection', '__or__', '__sub__', '__and__', '__xor__')


class Order(unittest.TestCase):
    def test_is_that_of_insertion(self):
        items = OrderedSet('zay')
        items.add('b')
        items.add('z')
        items.discard('a')
        self.assertEqual(['z', 'y', 'b'], list(items))

    def test_is_kept_by_every_operation(self):
        self.assertEqual(list('zc'), list(OrderedSet('zac') - {'a'}))
        self.assertEqual(list('zac'), list(OrderedSet('zac') | {'a'}))
        items = OrderedSet('zac')
        items -= {'z'}
        items |= {'q'}
        self.assertEqual(list('acq'), list(items))
        self.assertEqual(['a', 'c', 'q'], [items.pop(), items.pop(), items.pop()])
        self.assertRaises(KeyError, items.pop)


class Members(unittest.TestCase):
    def test_are_those_of_a_plain_set_after_every_operation(self):
        rng = random.Random(1)
        plain, ordered = set(), OrderedSet()
        for _ in range(2000):
            other = set(rng.choices(range(12), k=rng.randrange(5)))
            name = rng.choice(INPLACE + PURE + ('add', 'discard'))
            if name in ('add', 'discard'):
                item = rng.randrange(12)
                getattr(plain, name)(item), getattr(ordered, name)(item)
            elif name in PURE:
                self.assertEqual(getattr(plain, name)(other), getattr(ordered, name)(other))
            else:
                getattr(plain, name)(other), getattr(ordered, name)(other)
            self.assertEqual((plain, len(plain)), (set(list(ordered)), len(list(ordered))))
            self.assertTrue(plain == ordered)


if __name__ == '__main__':
    unittest.main()
