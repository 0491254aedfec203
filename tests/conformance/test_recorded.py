#!/usr/bin/env python3
"""Every program of `recorded/` gives its expected schedule, under every CPython that is here.

One rule: a schedule is compared to the byte.
"""
import concurrent.futures
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from interpreters import VERSIONS, find          # noqa: E402
from recorded_program import programs            # noqa: E402


class Recorded:
    """The tests of one version; `version` is set by its subclasses."""

    version = None
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        python = find(cls.version)
        if python is None:
            raise unittest.SkipTest(f'there is no CPython {cls.version} here')
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            cls.runs = {p.name: pool.submit(p.record, python) for p in programs()
                        if p.oldest <= cls.version}


def gives_its_schedule(program):
    def test(self):
        if program.name not in self.runs:
            self.skipTest(f'needs CPython {program.oldest}')
        self.assertEqual(program.expected(self.version), self.runs[program.name].result()[0])
    test.__doc__ = f'{program.name} gives its schedule'
    return test


for version in VERSIONS:
    name = 'Python' + version.replace('.', '_')
    methods = {f'test_{p.name}': gives_its_schedule(p) for p in programs()}
    globals()[name] = type(name, (Recorded, unittest.TestCase), {'version': version, **methods})

if __name__ == '__main__':
    unittest.main()
