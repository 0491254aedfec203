"""The event loop of a recorded program: CPython's own, watched at the points it must pass.

One rule: no line of scheduling is replaced. `_run_once` runs as it is; we see the selector it
polls, the queue it fills, the clock it reads and the futures and tasks it makes.
"""
import asyncio
import itertools
import sys
import threading
from asyncio import base_events, events

from .clock import NS
from .handles import Watch, label, ready_queue, recorded_handles
from .ordered_set import ordered_weak_set, order_task_sets
from .primitives import Watched
from .recording import is_future, is_task
from .selector import Selector, VirtualSelector
from .values import class_name, count, field, quote, text

LOOP_CODE = base_events.__dict__


class Loops:
    """Every loop of the program: makes them, and knows which run."""

    def __init__(self, recording, scribe, executors, virtual_time, refuse):
        self.recording, self.scribe, self.executors = recording, scribe, executors
        self.virtual_time, self.refuse = virtual_time, refuse
        self.running = set()
        self.shared = itertools.count(1).__next__

    def made(self, loop):
        """A loop was made: its watch."""
        self.recording.loops += 1
        watch = Watch(loop, self.recording.loops)
        watch.iterations = self.shared
        self.note(watch, 'loop.new')
        return watch

    def note(self, watch, kind, body=''):
        recording = self.recording
        recording.lines.append(f'"t":{recording.clock.ns},"kind":"{kind}"{body}{watch.tail}')

    def begins(self, watch, caller):
        """run_forever begins in this thread."""
        if self.running:
            if self.virtual_time is not None:
                self.refuse('virtual time has one loop at a time; record this program with --real')
            if not watch.has_run:
                watch.iterations = itertools.count(1).__next__
        watch.has_run = True
        self.running.add(watch.number)
        if self.virtual_time is not None:
            self.virtual_time.loop_thread = threading.get_ident()
        sys.set_coroutine_origin_tracking_depth(max(1, sys.get_coroutine_origin_tracking_depth()))
        self.recording.end_line()
        self.note(watch, 'loop.run', f',"label":{quote(caller)}')

    def ends(self, watch):
        self.running.discard(watch.number)
        if self.virtual_time is not None:
            self.virtual_time.loop_thread = None
        self.note(watch, 'loop.stop')

    def thread_changed(self, loop, old, thread):
        """The loop notes its thread when it begins to run, and forgets it when it ends."""
        if thread is not None:
            frame = sys._getframe(2)
            while frame.f_back is not None and frame.f_back.f_globals is LOOP_CODE:
                frame = frame.f_back
            self.begins(loop._watch, frame.f_code.co_name)
        elif loop.__dict__.get('_watch') is not None and loop._watch.number in self.running:
            self.ends(loop._watch)


def recorded_loop(loops, plain):
    """The class of the loops of a recorded program."""
    recording, executors, virtual_time = loops.recording, loops.executors, loops.virtual_time
    clock, Ready = recording.clock, ready_queue(loops.scribe)

    class Loop(plain):
        _thread_id = Watched('_thread_id', loops.thread_changed)

        def __init__(self, *args):
            super().__init__(*args)
            self._watch = loops.made(self)
            self._ready = Ready(self._watch)
            if virtual_time is None:
                self._selector = Selector(self._selector, self._watch, recording)
            else:
                self._selector = VirtualSelector(self._selector, self._watch, recording,
                                                 executors.jobs)
                self._asyncgens = ordered_weak_set()
                self._clock_resolution = clock.resolution()

        def call_at(self, when, callback, *args, context=None):
            handle = super().call_at(when, callback, *args, context=context)
            arg = args[0] if args and is_future(args[0]) else None
            fut = '' if arg is None else f',"fut":"{recording.future_ref(arg)}"'
            recording.add('timer.push', f',"h":{handle.hid},"when":{clock.deadline(when)},'
                          f'"label":{quote(label(callback))}'
                          f'{count("task", recording.running_task())}{fut}')
            return handle

        def create_future(self):
            future = recording.Future(loop=self)
            recording.future_made(future, 3)
            return future

        def create_task(self, coro, **options):
            if self._task_factory is not None:
                task = super().create_task(coro, **options)
                if is_task(task):
                    loops.scribe.stepped_at_once(task)
                return task
            self._check_closed()
            return recording.Task(coro, loop=self, **options)

        def run_in_executor(self, executor, func, *args):
            self._check_closed()
            if executor is None:
                self._check_default_executor()
            return executors.run(self, executor, func, args, super().run_in_executor)

        def call_exception_handler(self, context):
            self._tell_error(context)
            super().call_exception_handler(context)

        def _tell_error(self, context):
            message, exc = context.get('message'), context.get('exception')
            future = next((f for f in (context.get('task'), context.get('future'))
                           if is_future(f)), None)
            ref = '' if future is None else f',"fut":"{recording.future_ref(future)}"'
            name = None if exc is None else class_name(type(exc))
            shown = message if type(message) is str else text(message)
            recording.add('error', f',"message":{quote(shown)}{ref}{field("exception", name)}')

        def close(self):
            if not self._closed:
                loops.note(self._watch, 'loop.close',
                           f',"ready":{len(self._ready)},"timers":{len(self._scheduled)}')
            super().close()

    Loop.__name__, Loop.__module__ = plain.__name__, plain.__module__
    Loop.__qualname__ = plain.__qualname__
    return Loop


def in_virtual_time(Loop, loops):
    """A loop whose clock stands still between its jumps."""
    recording, virtual_time, jobs = loops.recording, loops.virtual_time, loops.executors.jobs

    class VirtualLoop(Loop):
        def time(self):
            if sys._getframe(1).f_globals is LOOP_CODE:
                return recording.clock.ns / NS
            return virtual_time.loop_time()

        def call_at(self, when, callback, *args, context=None):
            if type(when) is float and abs(when) < 2 ** 63 / NS:
                when = round(when * NS) / NS
            return super().call_at(when, callback, *args, context=context)

        async def shutdown_default_executor(self, *args):
            pool = self.__dict__.get('_looparium_pool')
            if pool is not None and pool.busy:
                self._executor_shutdown_called = True
                pool.when_idle = self.create_future()
                await pool.when_idle
            await super().shutdown_default_executor(*args)

    shutdown = VirtualLoop.shutdown_default_executor
    shutdown.__qualname__ = 'BaseEventLoop.shutdown_default_executor'
    VirtualLoop.__name__, VirtualLoop.__module__ = Loop.__name__, Loop.__module__
    VirtualLoop.__qualname__ = Loop.__qualname__
    assert jobs is not None
    return VirtualLoop


def install(loops, ties):
    """Make every loop of this process a recorded one."""
    is_virtual = loops.virtual_time is not None
    handle, timer = recorded_handles(loops.scribe, is_virtual and ties == 'fifo')
    events.Handle = asyncio.Handle = handle
    events.TimerHandle = asyncio.TimerHandle = timer
    policy = asyncio.DefaultEventLoopPolicy
    plain = policy._loop_factory
    Loop = recorded_loop(loops, plain)
    if is_virtual:
        Loop = in_virtual_time(Loop, loops)
        order_task_sets(loops.recording.task_number)
    policy._loop_factory = Loop
    for module in (asyncio, sys.modules[plain.__module__]):
        for name in ('SelectorEventLoop', 'EventLoop'):
            if getattr(module, name, None) is plain:
                setattr(module, name, Loop)
