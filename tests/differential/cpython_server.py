"""Records programs one after the other in one process: starting CPython costs more than a program.

One rule: before each program everything that the recorder counts is back at its beginning. A request
is a line `TRACE-FILE LENGTH` and the program's text; the answer, one line, comes when the trace is
whole: the status that its `end` carries.
"""
import _thread
import asyncio
import gc
import itertools
import logging
import os
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '..', '..', 'recorder')]

import on_cpython                                # noqa: E402
import record                                    # noqa: E402

session, options, watcher = map(record.load, ('session', 'options', 'watcher'))
computing = record.load('computing')

NEVER = 1e9             # seconds
TASK = 'Task-'


class Interpreter:
    """The program that the recorder sees: the interpreter, with what it interprets."""

    path, text = on_cpython.__file__, ' '        # its listing is nobody's business here

    def __init__(self):
        self.program = ''

    def run(self):
        on_cpython.main(self.program)


class Server:
    """One installed recorder, used again and again."""

    def __init__(self, folder):
        self.interpreter = Interpreter()
        first = os.path.join(folder, 'first.jsonl')
        asked = options.Options(script=on_cpython.__file__, output=first, max_seconds=NEVER)
        watcher.EVERY = NEVER
        self.session = session.Session(asked, self.interpreter)
        loops = self.find_loops()
        self.session.install()
        self.loops = loops[0]
        self.tasks_before = 0
        self.count_tasks_from_one()

    @staticmethod
    def find_loops():
        """The recorder's Loops, once it is installed."""
        found, plain = [], session.Loops

        def noted(*args):
            found.append(plain(*args))
            return found[0]

        session.Loops = noted
        return found

    def count_tasks_from_one(self):
        """CPython counts tasks in C, over all programs."""
        plain, server = asyncio.Task.get_name, self

        def get_name(task):
            name = plain(task)
            number = name[len(TASK):]
            if not name.startswith(TASK) or not number.isdigit():
                return name
            return f'{TASK}{int(number) - server.tasks_before}'

        self.session.recording.Task.get_name = get_name
        self.plain_name = plain

    def tasks_so_far(self):
        loop = asyncio.new_event_loop()
        task = asyncio.tasks.Task(pause(), loop=loop)
        number = int(self.plain_name(task)[len(TASK):])
        loop.run_until_complete(task)
        loop.close()
        return number

    def begin_again(self, path):
        """Bring everything back to where a new process begins."""
        self.tasks_before = self.tasks_so_far()
        gc.collect()
        one = self.session.recording
        trace, lines = one.trace, one.lines
        self.session.options.output = path
        trace.file.close()
        trace.__init__(path, trace.max_records, trace.on_limit)
        trace.lines = lines
        lines.clear()
        trace.header(self.session.meta())
        for numbers in (one.tasks, one.futures, one.objects):
            numbers.__init__()
        one.next_handle, one.next_job = (itertools.count(1).__next__ for _ in range(2))
        one.task_states.clear()
        one.loops = one.slow_steps = one.clock.ns = 0
        one.computing.spin, one.computing.used = computing.Spin(), 0
        self.loops.shared = itertools.count(1).__next__
        self.session.is_over = _thread.allocate_lock()

    def record(self, path, program):
        """Record one program; its status."""
        self.begin_again(path)
        self.interpreter.program = program
        status = self.session.run()
        self.session.jobs.drain_all()
        for pool in self.session.jobs.pools():
            self.session.jobs.dismiss(pool)
        gc.collect()
        self.session.finish(status)
        return status


async def pause():
    pass


def serve(requests, answers, folder):
    server = Server(folder)
    logging.disable()
    warnings.simplefilter('ignore')
    sys.excepthook = lambda *_: None
    gc.collect()
    gc.freeze()
    while line := requests.readline():
        path, length = line.decode().rstrip('\n').rsplit(' ', 1)
        status = server.record(path, requests.read(int(length)).decode())
        answers.write(b'%d\n' % status)
        answers.flush()
    session.real_exit(0)


def silence():
    """What the programs print is in their traces."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


if __name__ == '__main__':
    streams = os.fdopen(os.dup(0), 'rb'), os.fdopen(os.dup(1), 'wb')
    if len(sys.argv) < 3:
        silence()
    serve(*streams, sys.argv[1])
