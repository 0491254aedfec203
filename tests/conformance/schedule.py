#!/usr/bin/env python3
"""Reduce a trace to its schedule: one line per task step, in order.

usage: schedule.py [--order] FILE      (--order leaves out what real time and real threads do not
fix: times, iterations, jobs, blocking and computing)

One rule: it is written from the description of the format and shares no line with the program's
own reducer, so that each checks the other.
"""
import json
import sys

SILENT = ('stderr', 'log')


class TraceError(Exception):
    """A line that is not a record of this format."""


def load(path):
    """(meta, records) of a trace file."""
    meta, records = None, []
    with open(path, encoding='utf-8') as file:
        for number, line in enumerate(file, 1):
            try:
                record = json.loads(line)
            except ValueError as exc:
                raise TraceError(f'{path}:{number}: {exc}') from None
            if record['kind'] == 'meta':
                meta = record
            elif record['kind'] != 'source':
                records.append(record)
    if meta is None or meta.get('schema') != 'looparium-trace/1':
        raise TraceError(f'{path}: not a looparium-trace/1')
    return meta, records


def clock(ns):
    """Nanoseconds as seconds, with at least three decimals."""
    text = f'{ns // 10 ** 9}.{ns % 10 ** 9:09d}'.rstrip('0')
    return text + '0' * (3 - len(text.split('.')[1]))


def seconds(value):
    return f'{float(value):g}'


class Names:
    """Task names, and small numbers for the rest in order of appearance."""

    def __init__(self):
        self.tasks, self.seen = {}, {}

    def number(self, kind, key):
        ids = self.seen.setdefault(kind, {})
        return ids.setdefault(key, len(ids) + 1)

    def task(self, number):
        return self.tasks[number] if number else 'loop'

    def future(self, ref):
        if not ref:
            return '-'
        if ref[0] == 'T':
            return self.tasks[int(ref[1:])]
        return f'future#{self.number("future", ref)}'

    def wait(self, wait):
        """What a task waits for."""
        on = wait['on']
        if on in ('yield', 'as_completed'):
            return on
        if on == 'sleep':
            return f'sleep({seconds(wait["delay"])})'
        if on in ('task', 'shield'):
            return f'{on}({self.future(wait["target"])})'
        if on in ('gather', 'taskgroup'):
            return f'{on}({wait["n"]})'
        if on == 'executor':
            return f'executor(job#{wait["job"]})'
        if on == 'wait_for':
            limit = wait.get('timeout')
            limit = 'None' if limit is None else seconds(limit)
            return f'wait_for({self.future(wait.get("target"))}, {limit})'
        if on == 'wait_for.cancel':
            return f'wait_for.cancel({self.future(wait.get("target"))})'
        if on == 'wait':
            limit = wait.get('timeout')
            limit = '' if limit is None else f', {seconds(limit)}'
            return f'wait({wait["n"]}, {wait["when"]}{limit})'
        if 'obj' in wait:
            return f'{on}#{self.number(on.split(".")[0], wait["obj"])}'
        if on == 'lib':
            return f'lib({wait["call"]})'
        return self.future(wait['fut'])


class Schedule:
    """Turns records into lines."""

    def __init__(self, order_only):
        self.order_only = order_only
        self.names, self.hidden, self.how, self.lines = Names(), set(), {}, []
        self.iterations, self.latest, self.running = {}, 0, 0

    def line(self, record, text):
        if self.order_only:
            self.lines.append(text)
            return
        iteration = self.latest
        if self.running > 1:           # each loop counts its own
            iteration = self.iterations.get(record.get('loop', 1), 0)
        self.lines.append(f'{clock(record["t"])} #{iteration} {text}')

    def who(self, record):
        if record.get('job'):
            return f'job#{record["job"]}'
        return self.names.task(record.get('task'))

    def begun(self, record):
        """How the step that ends began; an eager task's first has no `run`."""
        return self.how.get(record['task'], 'first')

    def add(self, record):
        """Add what one record contributes, most often nothing."""
        kind = record['kind']
        if record.get('task') in self.hidden and kind != 'task.new':
            return
        if self.order_only and (record.get('job') or kind in ('block', 'compute')):
            return
        write = getattr(self, 'on_' + kind.replace('.', '_'), None)
        if write is not None:
            write(record)

    def on_iter(self, record):
        self.iterations[record.get('loop', 1)] = self.latest = record['n']

    def on_loop_run(self, record):
        self.running += 1

    def on_loop_stop(self, record):
        self.running -= 1

    def on_task_new(self, record):
        self.names.tasks[record['task']] = record['name']
        if record.get('internal'):
            self.hidden.add(record['task'])

    def on_task_name(self, record):
        self.names.tasks[record['task']] = record['name']

    def on_run(self, record):
        if record.get('task'):
            how = record['how']
            if how == 'throw':
                kind = record['type']
                how = 'cancel' if kind == 'CancelledError' else f'throw {kind}'
            self.how[record['task']] = how
        elif record.get('user'):
            self.line(record, f'callback {record["label"]}')

    def on_task_suspend(self, record):
        wait = self.names.wait(record['wait'])
        self.line(record, f'{self.who(record)} {self.begun(record)} -> {wait}')

    def on_task_done(self, record):
        end = {'result': 'done', 'cancelled': 'cancelled'}.get(record['how'])
        end = end or f'raised {record["type"]}'
        self.line(record, f'{self.who(record)} {self.begun(record)} -> {end}')

    def on_print(self, record):
        if record.get('stream') not in SILENT:
            self.line(record, f'{self.who(record)} | {record.get("text", "")}')

    def on_block(self, record):
        self.line(record, f'{self.who(record)} blocks {seconds(record["delay"])}')

    def on_compute(self, record):
        self.line(record, f'{self.who(record)} computes {seconds(record["delay"])}')

    def on_task_cancel(self, record):
        if not record.get('done'):
            by = self.names.task(record.get('by'))
            self.line(record, f'{by} cancels {self.names.task(record["task"])}')

    def on_job_begin(self, record):
        self.line(record, f'job#{record["job"]} begin')

    def on_job_end(self, record):
        self.line(record, f'job#{record["job"]} end')

    def on_job_sleep(self, record):
        self.line(record, f'job#{record["job"]} sleeps {seconds(record["delay"])}')

    def on_never_awaited(self, record):
        self.line(record, f'never awaited {record["coro"]}')

    def on_error(self, record):
        future = f' {self.names.future(record["fut"])}' if record.get('fut') else ''
        message = record['message']
        if message.startswith('Exception in callback'):
            message = 'Exception in callback'
        self.line(record, f'error{future}: {message}'.split(' <')[0])

    def on_deadlock(self, record):
        pending = ' '.join(self.names.task(t) for t in record['pending'])
        self.line(record, f'deadlock {pending}')

    def on_uncaught(self, record):
        self.line(record, f'uncaught {record["type"]}')


def schedule(records, order_only=False):
    """The schedule of a trace's records, as text."""
    result = Schedule(order_only)
    for record in records:
        result.add(record)
    return '\n'.join(result.lines) + '\n'


if __name__ == '__main__':
    files = [a for a in sys.argv[1:] if a != '--order']
    if len(files) != 1:
        sys.exit(__doc__.split('\n\n')[1])
    sys.stdout.write(schedule(load(files[0])[1], '--order' in sys.argv))
