#!/usr/bin/env python3
"""One run of every benchmark and of CPython's loop, and the ratios that the goals are about.

One rule: a ratio is made of two figures of the same run; what it misses it says, and fails nothing.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def run_benchmarks(program, *arguments):
    command = [program, '--benchmark_format=json', '--benchmark_repetitions=5',
               '--benchmark_enable_random_interleaving=true', *arguments]
    report = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    figures = {}
    for row in report['benchmarks']:
        if row.get('aggregate_name') != 'median':
            continue
        name = row['run_name'].split('/')[0]
        for counter in ('steps/s', 'records/s', 'tasks/s', 'timers/s', 'permits/s', 'items/s',
                        'cancelled/s', 'bytes'):
            if counter in row:
                figures[name, counter] = row[counter]
    return figures


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
