"""The CPython versions that this machine has for recording.

One rule: a version that is missing is a skip that says so, never a pass.
"""
import glob
import os
import shutil
import subprocess
import sys

VERSIONS = ('3.11', '3.12', '3.13')


def candidates(version):
    """Where an interpreter of a version may be."""
    yield sys.executable
    yield shutil.which(f'python{version}')
    yield from sorted(glob.glob(os.path.expanduser(f'~/.pyenv/versions/{version}.*/bin/python3')))


def find(version):
    """An interpreter of this version, or None."""
    for path in candidates(version):
        if path and version_of(path) == version:
            return path
    return None


def version_of(path):
    try:
        text = subprocess.run([path, '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'],
                              capture_output=True, text=True, timeout=60).stdout
    except OSError:
        return None
    return text.strip()
