"""The event loop of a recorded program: CPython's own, watched at the points it must pass.

One rule: no line of scheduling is replaced. `_run_once` runs as it is; we see the selector it
polls, the queue it fills, the clock it reads and the futures and tasks it makes.
"""
import asyncio
import sys
from asyncio import events

from .clock import NS
from .handles import label, ready_queue, recorded_handles
from .loops import LOOP_GLOBALS
from .ordered_set import ordered_weak_set, order_task_sets
from .primitives import Watched
from .recording import is_future, is_task
from .selector import Selector, VirtualSelector
from .values import class_name, count, field, quote, text


class Watching:
    """What is added to CPython's loop; `loops` and `Ready` are set by its subclass."""

    loops = Ready = None

    def __init__(self, *args):
        super().__init__(*args)
        self._watch = self.loops.made(self)
        self._ready = self.Ready(self._watch)
        self._selector = self._watched_selector()

    def _watched_selector(self):
        return Selector(self._selector, self._watch, self.loops.recording)

    def call_at(self, when, callback, *args, context=None):
        handle = super().call_at(when, callback, *args, context=context)
        recording = self.loops.recording
        handle.label = quote(label(callback))       # a cancelled one forgets its callback
        future = args[0] if args and is_future(args[0]) else None
        fut = '' if future is None else f',"fut":"{recording.future_ref(future)}"'
        recording.add('timer.push', f',"h":{handle.hid},"when":{recording.clock.deadline(when)},'
                      f'"label":{handle.label}'
                      f'{count("task", recording.running_task())}{fut}')
        return handle

    def create_future(self):
        recording = self.loops.recording
        future = recording.Future(loop=self)
        recording.future_made(future, 3)
        return future

    def create_task(self, coro, **options):
        if self._task_factory is not None:
            task = super().create_task(coro, **options)
            if is_task(task):
                self.loops.scribe.stepped_at_once(task)
            return task
        self._check_closed()
        task = self.loops.recording.Task(coro, loop=self, **options)
        if task._source_traceback:
            del task._source_traceback[-1]     # as BaseEventLoop.create_task
        return task

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            self._check_default_executor()
        return self.loops.executors.run(self, executor, func, args, super().run_in_executor)

    def call_exception_handler(self, context):
        self._tell_error(context)
        super().call_exception_handler(context)

    def _tell_error(self, context):
        recording = self.loops.recording
        message, exc = context.get('message'), context.get('exception')
        named = (context.get('task'), context.get('future'))
        future = next((f for f in named if is_future(f)), None)
        ref = '' if future is None else f',"fut":"{recording.future_ref(future)}"'
        name = None if exc is None else class_name(type(exc))
        shown = message if type(message) is str else text(message)
        recording.add('error', f',"message":{quote(shown)}{ref}{field("exception", name)}')

    def close(self):
        if not self._closed:
            self.loops.note(self._watch, 'loop.close',
                            f',"ready":{len(self._ready)},"timers":{len(self._scheduled)}')
        super().close()


class InVirtualTime(Watching):
    """A loop whose clock stands still between its jumps."""

    def __init__(self, *args):
        super().__init__(*args)
        self._asyncgens = ordered_weak_set()
        self._clock_resolution = self.loops.recording.clock.resolution()

    def _watched_selector(self):
        return VirtualSelector(self._selector, self._watch, self.loops.recording,
                               self.loops.executors.jobs)

    def time(self):
        if sys._getframe(1).f_globals is LOOP_GLOBALS:
            self.loops.recording.catch_up()
            return self.loops.recording.clock.ns / NS
        return self.loops.virtual_time.loop_time()

    def call_at(self, when, callback, *args, context=None):
        if type(when) is float and abs(when) < 2 ** 63 / NS:
            when = round(when * NS) / NS
        return super().call_at(when, callback, *args, context=context)

    async def shutdown_default_executor(self, *args):
        executor = self._default_executor
        pool = vars(self if executor is None else executor).get('_looparium_pool')
        if pool is None:
            return await super().shutdown_default_executor(*args)
        self._executor_shutdown_called = True
        if pool.busy:
            pool.when_idle = self.create_future()
            await pool.when_idle
        if executor is not None:
            executor.shutdown(wait=False)

    shutdown_default_executor.__qualname__ = 'BaseEventLoop.shutdown_default_executor'


def recorded_loop(loops, plain):
    """The class that stands for CPython's own, with its name."""
    kind = Watching if loops.virtual_time is None else InVirtualTime
    return type(plain.__name__, (kind, plain), {
        '__module__': plain.__module__, '__qualname__': plain.__qualname__,
        '_thread_id': Watched('_thread_id', loops.thread_changed),
        'loops': loops, 'Ready': ready_queue(loops.scribe)})


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
        order_task_sets(loops.recording.task_number)
    policy._loop_factory = Loop
    for module in (asyncio, sys.modules[plain.__module__]):
        for name in ('SelectorEventLoop', 'EventLoop'):
            if getattr(module, name, None) is plain:
                setattr(module, name, Loop)
