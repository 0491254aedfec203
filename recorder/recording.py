"""What is known while a program is recorded: the clock, the numbers given out, who is running.

One rule: a task, a future or a lock is known by its number; nothing here keeps one alive.
"""
import asyncio
import itertools
import math
import time
import weakref
from asyncio import events

from .trace_file import Stretch
from .values import count

CTask, PyTask = asyncio.Task, asyncio.tasks._PyTask
CFuture, PyFuture = asyncio.Future, asyncio.futures._PyFuture
current_task = asyncio.tasks.current_task
get_running_loop = events._get_running_loop
real_ns = time.perf_counter_ns


def is_future(thing):
    """Whether it is a future, without asking the thing itself."""
    return issubclass(type(thing), (CFuture, PyFuture))


def is_task(thing):
    return issubclass(type(thing), (CTask, PyTask))


class Numbers:
    """Numbers things by identity, from 1, and forgets those that died."""

    def __init__(self):
        self.next = itertools.count(1).__next__
        self.known = {}            # id -> (weak reference, number)

    def find(self, thing):
        """Its number, or 0 when it has none yet."""
        entry = self.known.get(id(thing))
        return entry[1] if entry else 0

    def of(self, thing):
        """Its number; the next one the first time."""
        entry = self.known.get(id(thing))
        if entry is None:
            key, known = id(thing), self.known
            entry = known[key] = (weakref.ref(thing, lambda _: known.pop(key, None)), self.next())
        return entry[1]


class Recording:
    """The one recording of this process."""

    def __init__(self, trace, clock, sites):
        self.trace, self.clock, self.sites = trace, clock, sites
        self.lines = trace.lines
        self.tasks, self.futures, self.objects = Numbers(), Numbers(), Numbers()
        self.next_handle = itertools.count(1).__next__
        self.next_job = itertools.count(1).__next__
        self.task_states = {}      # task number -> whether it has made a step; gone when done
        self.loops = 0
        self.new_task = None       # writes `task.new`
        self.job = lambda: 0       # the number of the job whose thread this is
        self.slow_steps, self.longest = 0, 0
        self.simulating = 0        # ns of processor time that went into moving time and jobs
        self.streams, self.computing, self.waits = (), None, None
        self.look_at = math.inf    # when it is worth a look whether the step that runs has waited
        self.has_loose_ends = False        # a line without its end, or computing that goes on
        self.Task = self.Future = None     # the classes whose instances carry their number

    # -- writing ---------------------------------------------------------
    def add(self, kind, body=''):
        """Write one record that is not among the hottest."""
        self.catch_up()
        self.lines.append(f'"t":{self.clock.ns},"kind":"{kind}"{body}{self.tail()}')
        if len(self.lines) >= self.trace.room:
            self.trace.flush()

    def catch_up(self):
        """Bring virtual time up to what has passed outside of it."""
        if self.clock.outside is not None:
            self.clock.catch_up()
        elif real_ns() >= self.look_at:
            self.waits.look()

    def stretch(self, kind, body):
        """Begin a record whose delay is known when it ends."""
        result = Stretch(f'"t":{self.clock.ns},"kind":"{kind}"{body}', self.tail())
        self.trace.odd_line(result)
        return result

    def tail(self):
        """The end of a record: the number of the running loop, where there are several."""
        if self.loops > 1:
            watch = getattr(get_running_loop(), '_watch', None)
            if watch is not None:
                return watch.tail
        return '}'

    def end_line(self):
        """A line that was printed without its end is written as it stands."""
        for stream in self.streams:
            stream.end_line()

    def tie_up(self):
        """A step has ended: what it left open is closed."""
        self.has_loose_ends = False
        self.end_line()
        if self.computing is not None:
            self.computing.ends()

    # -- who -------------------------------------------------------------
    def running_task(self):
        """The number of the task that runs in this thread, or 0."""
        loop = get_running_loop()
        task = None if loop is None else current_task(loop)
        return 0 if task is None else self.task_number(task)

    def who(self):
        """`,"task":3` or `,"job":2` or nothing, for this thread."""
        return count('task', self.running_task()) or count('job', self.job())

    def task_number(self, task):
        """Its number; the first time it is asked for, `task.new` is written."""
        if type(task) is self.Task:
            return task._looparium or self._first_seen(task)
        return self.tasks.find(task) or self._first_seen(task)

    def _first_seen(self, task):
        if type(task) is self.Task:
            number = task._looparium = self.tasks.next()
        else:
            number = self.tasks.of(task)
        self.task_states[number] = False
        self.new_task(task, number)
        return number

    def future_number(self, future):
        if type(future) is not self.Future:
            return self.futures.find(future) or self._made_by_hand(future)
        if not future._looparium:
            future._looparium = self.futures.next()
        return future._looparium

    def _made_by_hand(self, future):
        """`asyncio.Future()` tells nobody: it is announced when it is first met."""
        number = self.futures.of(future)
        self.add('fut.new', f',"fut":"F{number}"')
        return number

    def future_ref(self, future):
        """`T3` for a task, `F7` for another future."""
        if is_task(future):
            return f'T{self.task_number(future)}'
        return f'F{self.future_number(future)}'

    def future_made(self, future, depth):
        """Write `fut.new`; `depth` as for Sites.here."""
        if type(future) is not self.Future:
            self.futures.of(future)
        self.add('fut.new', f',"fut":"F{self.future_number(future)}"'
                 f'{count("task", self.running_task())}{self.sites.here(depth)}')
