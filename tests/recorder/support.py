"""What the recorder's tests share: its modules, and recordings of small programs.

One rule: a test sees what a reader of the trace sees, the records of a file.
"""
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDER = os.path.join(HERE, '..', '..', 'recorder', 'record.py')

_spec = importlib.util.spec_from_file_location('looparium_record', RECORDER)
_record = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_record)
load = _record.load


class Recording:
    """A recorded program: its records, and what came out of the process."""

    def __init__(self, lines, run, part_is_left):
        self.lines = [json.loads(line) for line in lines]
        self.meta = self.lines[0] if self.lines else None
        self.sources = [x for x in self.lines if x['kind'] == 'source']
        self.records = [x for x in self.lines if x['kind'] not in ('meta', 'source')]
        self.status, self.out, self.err = run.returncode, run.stdout, run.stderr
        self.part_is_left = part_is_left

    def all(self, kind, **fields):
        """The records of a kind that have these fields."""
        return [r for r in self.records if r['kind'] == kind
                and all(r.get(k) == v for k, v in fields.items())]

    def one(self, kind, **fields):
        """The only such record."""
        found = self.all(kind, **fields)
        assert len(found) == 1, f'{len(found)} records {kind} {fields}'
        return found[0]

    def kinds(self, *kinds):
        """The kinds of the records, of these only."""
        return [r['kind'] for r in self.records if r['kind'] in kinds]


def record(program, *options, args=(), stdin='', timeout=60, files=None, name='program.py'):
    """Record a program given as text."""
    with tempfile.TemporaryDirectory() as folder:
        path, trace = os.path.join(folder, name), os.path.join(folder, 'trace.jsonl')
        for file, text in {name: program, **(files or {})}.items():
            with open(os.path.join(folder, file), 'w', encoding='utf-8') as out:
                out.write(textwrap.dedent(text))
        run = subprocess.run([sys.executable, RECORDER, *options, '-o', trace, path, *args],
                             input=stdin, capture_output=True, text=True, timeout=timeout)
        lines = []
        if os.path.exists(trace):
            with open(trace, encoding='utf-8') as file:
                lines = file.readlines()
        return Recording(lines, run, os.path.exists(trace + '.part'))


def call(*argv):
    """Call the recorder's command line as it is given."""
    return subprocess.run([sys.executable, RECORDER, *argv], capture_output=True, text=True,
                          timeout=60)
