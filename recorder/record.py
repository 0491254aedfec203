#!/usr/bin/env python3
"""Run a Python program under the recorder: `record.py [options] -o FILE script.py [ARGS...]`.

One rule: the recorder's modules live in a package of their own, so that none of them can
stand in front of a module of the program that has the same name.
"""
import sys

SUPPORTED = ((3, 11), (3, 13))
PACKAGE = '_looparium'


def refusal():
    """Why this interpreter cannot record, or None."""
    oldest, newest = SUPPORTED
    if sys.implementation.name == 'cpython' and oldest <= sys.version_info[:2] <= newest:
        return None
    return 'looparium: recording needs CPython 3.%d to 3.%d; this is %s %d.%d (%s)\n' % (
        oldest[1], newest[1], sys.implementation.name, sys.version_info[0],
        sys.version_info[1], sys.executable)


def load(name):
    """A module of the recorder, from the folder of this file."""
    import importlib
    import os
    import types
    if PACKAGE not in sys.modules:
        package = types.ModuleType(PACKAGE)
        package.__path__ = [os.path.dirname(os.path.abspath(__file__))]
        sys.modules[PACKAGE] = package
    return importlib.import_module(PACKAGE + '.' + name)


def main():
    reason = refusal()
    if reason:
        sys.stderr.write(reason)
        sys.exit(2)
    load('session').main(sys.argv[1:])


if __name__ == '__main__':
    main()
