"""The programs in `recorded/`, and how to run one plainly or under the recorder.

One rule: what a program needs is said in its first line: `# record: options`, `# plain: no, why`,
`# python: oldest version`.
"""
import os
import subprocess
import tempfile

import schedule

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'recorded')
RECORDER = os.path.join(HERE, '..', '..', 'recorder', 'record.py')
SECONDS = 120


class Program:
    """One program and what is expected of it."""

    def __init__(self, name):
        self.name = name
        self.path = os.path.join(PROGRAMS, name + '.py')
        with open(self.path, encoding='utf-8') as file:
            key, _, value = file.readline().strip('# \n').partition(':')
        self.options = value.split() if key == 'record' else []
        self.has_no_plain_order = key == 'plain'
        self.oldest = value.strip() if key == 'python' else '3.11'

    def expected(self, version):
        """The schedule it has under a version of CPython."""
        base = os.path.join(PROGRAMS, self.name + '.expected')
        own = f'{base}-{version}'
        with open(own if os.path.exists(own) else base, encoding='utf-8') as file:
            return file.read()

    def record(self, python, *options):
        """(schedule text, standard output) of a recording."""
        is_real = '--real' in options
        with tempfile.TemporaryDirectory() as folder:
            trace = os.path.join(folder, 'trace.jsonl')
            command = [python, RECORDER, *options, *self.options, '-o', trace, self.path]
            run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                 timeout=SECONDS)
            if not os.path.exists(trace):
                raise AssertionError(f'{self.name}: no trace\n{run.stderr}')
            records = schedule.load(trace)[1]
        return schedule.schedule(records, order_only=is_real), run.stdout

    def order(self, python):
        """What is left of its schedule in virtual time where real time fixes nothing."""
        with tempfile.TemporaryDirectory() as folder:
            trace = os.path.join(folder, 'trace.jsonl')
            subprocess.run([python, RECORDER, *self.options, '-o', trace, self.path],
                           stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
            return schedule.schedule(schedule.load(trace)[1], order_only=True)

    def plain(self, python):
        """The standard output of plain `python3 program.py`."""
        return subprocess.run([python, self.path], stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=SECONDS).stdout


def programs():
    """Every program, by name."""
    names = (f[:-3] for f in os.listdir(PROGRAMS) if f.endswith('.py'))
    return [Program(name) for name in sorted(names)]
