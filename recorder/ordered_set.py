"""Sets of tasks that iterate in the order in which their members came.

One rule: CPython walks its sets of tasks by memory address, an order that is different in every
run; in virtual time it is the order of creation.
"""
import asyncio
import weakref
from asyncio import taskgroups, tasks

from .ordered_comprehension import order_as_completed


class OrderedSet(set):
    """A set; only its order is its own."""

    def __init__(self, items=()):
        self._order = dict.fromkeys(items)
        super().__init__(self._order)

    def __iter__(self):
        return iter(self._order)

    def add(self, item):
        self._order[item] = None
        super().add(item)

    def discard(self, item):
        self._order.pop(item, None)
        super().discard(item)

    def remove(self, item):
        super().remove(item)
        del self._order[item]

    def pop(self):
        for item in self._order:
            self.remove(item)
            return item
        return super().pop()

    def clear(self):
        self._order.clear()
        super().clear()

    def copy(self):
        return OrderedSet(self)

    def _become(self, members):
        """Hold exactly these: those already here keep their places, the others follow."""
        kept = {item: None for item in self._order if item in members}
        self._order = kept | dict.fromkeys(members)
        super().clear()
        super().update(self._order)
        return self

    def update(self, *others):
        for other in others:
            for item in other:
                self.add(item)

    def difference_update(self, *others):
        self._become(set(self).difference(*others))

    def intersection_update(self, *others):
        self._become(set(self).intersection(*others))

    def symmetric_difference_update(self, other):
        self._become(set(self).symmetric_difference(other))

    def __ior__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        self.update(other)
        return self

    def __isub__(self, other):
        return self._become(set(self) - other)

    def __iand__(self, other):
        return self._become(set(self) & other)

    def __ixor__(self, other):
        return self._become(set(self) ^ other)

    def union(self, *others):
        result = OrderedSet(self)
        result.update(*others)
        return result

    def difference(self, *others):
        gone = set().union(*others)
        return OrderedSet(item for item in self if item not in gone)

    def intersection(self, *others):
        kept = set(self).intersection(*others)
        return OrderedSet(item for item in self if item in kept)

    def __or__(self, other):
        return self.union(other) if isinstance(other, (set, frozenset)) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, (set, frozenset)) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, (set, frozenset)) else NotImplemented

    def __reduce__(self):
        return set, (list(self),)


OrderedSet.__name__ = OrderedSet.__qualname__ = 'set'      # it prints as what it stands for


def ordered_weak_set():
    """A WeakSet that iterates in order."""
    result = weakref.WeakSet()
    result.data = OrderedSet()
    return result


def order_task_sets(number):
    """Give asyncio's own sets of tasks an order; `number` tells when a task was created."""
    tasks.set = taskgroups.set = OrderedSet
    order_as_completed()
    plain = tasks.all_tasks

    def all_tasks(loop=None):
        if loop is None:
            loop = asyncio.get_running_loop()
        return OrderedSet(sorted(plain(loop), key=number))

    tasks.all_tasks = asyncio.all_tasks = all_tasks
