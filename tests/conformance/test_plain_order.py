#!/usr/bin/env python3
"""Recorded programs do what unrecorded ones do, in the same order.

One rule: plain CPython is right. Real time can be late on a busy machine, so an order that differs
is tried again; one that is wrong stays wrong.
"""
import concurrent.futures
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from interpreters import find                    # noqa: E402
from recorded_program import programs            # noqa: E402

TRIES = 8
PYTHON = find('3.11')
PROGRAMS = [p for p in programs() if not p.has_no_plain_order and p.oldest == '3.11']


def same(wanted, got):
    """(wanted, got) of the first try in which they agree, or of the last."""
    for _ in range(TRIES):
        pair = wanted(), got()
        if pair[0] == pair[1]:
            break
    return pair


@unittest.skipIf(PYTHON is None, 'there is no CPython 3.11 here')
class PlainOrder(unittest.TestCase):
    """Compares a recording with a plain run."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            cls.printed = {p.name: pool.submit(
                same, lambda p=p: p.plain(PYTHON), lambda p=p: p.record(PYTHON)[1])
                for p in PROGRAMS}
            cls.stepped = {p.name: pool.submit(
                same, lambda p=p: p.order(PYTHON), lambda p=p: p.record(PYTHON, '--real')[0])
                for p in PROGRAMS}


def prints_the_same(program):
    def test(self):
        self.assertEqual(*self.printed[program.name].result())
    test.__doc__ = f'{program.name} prints in virtual time what it prints unrecorded'
    return test


def steps_in_the_same_order(program):
    def test(self):
        self.assertEqual(*self.stepped[program.name].result())
    test.__doc__ = f'{program.name} makes the same steps in real and in virtual time'
    return test


for each in PROGRAMS:
    setattr(PlainOrder, f'test_prints_{each.name}', prints_the_same(each))
    setattr(PlainOrder, f'test_steps_{each.name}', steps_in_the_same_order(each))

if __name__ == '__main__':
    unittest.main()
