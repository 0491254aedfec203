#!/usr/bin/env python3
"""One run of every benchmark and of CPython's loop, and the ratios that the goals are about.

One rule: a ratio is made of two figures of the same run; what it misses it says, and fails nothing.
"""
import collections
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = 5
COUNTERS = {'steps/s', 'records/s', 'tasks/s', 'timers/s', 'permits/s', 'cancelled/s', 'bytes'}


def output(program, *arguments):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE, check=True, text=True).stdout


def run_benchmarks(program, *arguments):
    """The median of every counter. Each benchmark has a process of its own, round after round: what one
    leaves behind in the heap would slow down the next, and the machine changes its pace."""
    names = output(program, '--benchmark_list_tests', *arguments).split()
    measured = collections.defaultdict(list)
    for name in names * ROUNDS:
        report = json.loads(output(program, '--benchmark_format=json', f'--benchmark_filter=^{name}$',
                                   *(a for a in arguments if 'filter' not in a)))
        row = report['benchmarks'][0]
        for counter in COUNTERS & row.keys():
            measured[name.split('/')[0], counter].append(row[counter])
    return {key: statistics.median(values) for key, values in measured.items()}


def run_cpython(python):
    command = [python, os.path.join(HERE, 'cpython_bench.py')]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def spelled(value):
    for unit, size in (('M', 1e6), ('k', 1e3)):
        if value >= size:
            return f'{value / size:.3g} {unit}'
    return f'{value:.3g}'


def main():
    program = sys.argv[1]
    figures = run_benchmarks(program, *sys.argv[2:])
    cpython = run_cpython(os.environ.get('LOOPARIUM_PYTHON', 'python3'))

    print('| what | median |\n| --- | --- |')
    for (name, counter), value in sorted(figures.items()):
        print(f'| {name.replace("_", " ")} | {spelled(value)} {counter} |')
    print(f'| CPython, sleep(0) | {spelled(cpython)} steps/s |')

    recorded = figures['with_recorder', 'steps/s']
    plain = figures['without_recorder', 'steps/s']
    seconds_recording = 1 / recorded - 1 / plain
    records_a_step = figures['with_recorder', 'records/s'] / recorded
    copy = 1 / figures['streamed_copy_of_a_record', 'records/s']
    goals = (
        ('recording, over Asio without', recorded / figures['asio_awaitables', 'steps/s'],
         'at least 2'),
        ('a record, over a streamed copy', seconds_recording / records_a_step / copy, 'at most 2'),
        ('the bare deque, over no recorder', figures['bare_deque', 'steps/s'] / plain, 'at most 3'),
        ('recording, over CPython', recorded / cpython, ''),
        ('no recorder, over CPython', plain / cpython, ''),
    )
    print('\n| ratio | measured | goal |\n| --- | --- | --- |')
    for name, ratio, goal in goals:
        print(f'| {name} | {ratio:.2f} | {goal} |')


if __name__ == '__main__':
    main()
