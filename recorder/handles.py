"""The ready queue and the handles in it: what enters, what is run, what is dropped.

One rule: these are the hottest lines of the recorder, so a record here is one f-string appended
to one list.
"""
import collections
import functools
import threading
import time
import types
from asyncio import events, tasks

from .probe import step_type
from .recording import PyTask, is_future
from .tasks import argument_texts, coroutine_name, outcome
from .values import class_name, count, quote

CALLABLES = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, type)
LOOPS_OWN = ('BaseEventLoop.', 'BaseSelectorEventLoop.')    # coroutines of the loop itself
TICK = 5_000_000        # nanoseconds between two looks at the processor's clock


STEP = step_type()
BUILTIN = types.BuiltinFunctionType
perf_ns, cpu_ns = time.perf_counter_ns, time.thread_time_ns


def own_callback(callback):
    """(task, 'step' or 'wakeup') when it is a task's own callback, else (None, '')."""
    kind = type(callback)
    if kind is STEP:
        return callback.__self__, 'step'
    if kind is BUILTIN and callback.__name__ == 'task_wakeup':
        return callback.__self__, 'wakeup'
    if kind is types.MethodType and issubclass(type(callback.__self__), PyTask):
        name = callback.__func__.__name__
        if name in ('__step', '__wakeup'):
            return callback.__self__, name[2:]
    return None, ''


def has_begun(coro):
    """Whether a coroutine has made its first step."""
    return type(coro) is types.CoroutineType and (coro.cr_suspended or coro.cr_running)


def innermost(callback):
    while type(callback) is functools.partial:
        callback = callback.func
    return callback


def label(callback):
    """A callback's qualified name."""
    callback = innermost(callback)
    if type(callback) is types.MethodType:
        callback = callback.__func__
    if type(callback) in CALLABLES:
        return callback.__qualname__
    return class_name(type(callback))


class Watch:
    """What is noted about one loop."""

    def __init__(self, loop, number, simulating=0):
        self.loop, self.number = loop, number
        self.handle = 0            # the handle that runs
        self.has_run = False
        self.iterations = None     # gives the number of the next iteration
        self.tail = '}' if number == 1 else f',"loop":{number}}}'
        self.wall, self.cpu = perf_ns(), cpu_ns() - simulating

    def by(self):
        """`,"by":7`: the handle that is running in this thread."""
        if self.handle and threading.get_ident() == self.loop._thread_id:
            return f',"by":{self.handle}'
        return ''


class Scribe:
    """Writes the records of handles."""

    def __init__(self, recording, awaits, slow, settle):
        self.recording, self.awaits = recording, awaits
        self.lines, self.clock, self.trace = recording.lines, recording.clock, recording.trace
        self.states = recording.task_states
        self.slow, self.settle = round(slow * 1e9), settle
        self.tick = min(TICK, self.slow // 10)
        self.done_by_hand = set()      # references of futures that cannot tell
        self.is_simple = self.clock.is_virtual and settle is None
        recording.new_task = self.task_made

    # -- entering --------------------------------------------------------
    def pushed(self, h, watch):
        """A handle enters the ready queue."""
        callback = h._callback
        kind = type(callback)
        if kind is STEP:
            task, cb = callback.__self__, 'step'
        elif kind is BUILTIN and callback.__name__ == 'task_wakeup':
            task, cb = callback.__self__, 'wakeup'
        else:
            task, cb = own_callback(callback)
            if task is None:
                return self._pushed_callback(h, watch)
        recording = self.recording
        tid = h.tid = recording.task_number(task)
        hid = h.hid = recording.next_handle()
        if cb == 'wakeup':
            why = f'future_done","fut":"{self._done(h._args[0])}'
        elif h._args:
            why = 'error'
        elif self.states[tid] or has_begun(task.get_coro()):
            why = 'yield'
        else:
            why = 'create_task'
        self.lines.append(f'"t":{self.clock.ns},"kind":"push","h":{hid},"why":"{why}","cb":"{cb}",'
                          f'"task":{tid}{watch.by()}{watch.tail}')

    def _pushed_callback(self, h, watch):
        args, callback = h._args, h._callback
        if isinstance(h, events.TimerHandle):
            why = 'timer'
        else:
            h.hid = h.hid or self.recording.next_handle()
            why = 'call_soon'
            if args and is_future(args[0]) and args[0]._state != 'PENDING':
                why = f'future_done","fut":"{self._done(args[0])}'
        h.label = h.label or quote(label(callback))
        self.lines.append(f'"t":{self.clock.ns},"kind":"push","h":{h.hid},"why":"{why}",'
                          f'"cb":"callback","label":{h.label}{watch.by()}{watch.tail}')

    def _done(self, future):
        """How a future that is done is called; one that was made by hand is told to be done."""
        recording = self.recording
        ref = recording.future_ref(future)
        if ref[0] == 'F' and type(future) not in (recording.Future, tasks._GatheringFuture):
            if ref not in self.done_by_hand:
                self.done_by_hand.add(ref)
                recording.add('fut.done', f',"fut":"{ref}"{outcome(future, "fut.done")}')
        return ref

    def task_made(self, task, tid):
        """A task is seen for the first time."""
        coro = task.get_coro()
        name = coroutine_name(coro)
        args = '' if has_begun(coro) else ','.join(map(quote, argument_texts(coro)))
        recording = self.recording
        parent = recording.running_task()
        recording.add('task.new', f',"task":{tid},"name":{quote(task.get_name())},'
                      f'"coro":{quote(name)},"args":[{args}]'
                      f'{count("parent", parent if parent != tid else 0)}'
                      f'{recording.sites.here(2)},'
                      f'"internal":{"true" if name.startswith(LOOPS_OWN) else "false"}')

    def stepped_at_once(self, task):
        """An eager task has made its first step inside create_task, with no handle to run."""
        tid = self.recording.task_number(task)
        if self.states.get(tid) is False and (task.done() or has_begun(task.get_coro())):
            self.states[tid] = True
            self._stepped(task, tid, task.get_loop()._watch)

    # -- running ---------------------------------------------------------
    def run(self, h, base_run):
        """Run a handle and write what came of it."""
        watch = h._loop._watch
        tid, hid = h.tid, h.hid
        watch.handle = hid
        begin = self.clock.ns
        task = None
        if tid:
            task = h._callback.__self__
            self.lines.append(f'"t":{begin},"kind":"run","h":{hid},"task":{tid},'
                              f'"how":{self._how(task, tid, h._args)}{watch.tail}')
        else:
            user = 'true' if self._is_program(h._callback) else 'false'
            self.lines.append(f'"t":{begin},"kind":"run","h":{hid},"label":{h.label},'
                              f'"user":{user}{watch.tail}')
        try:
            base_run(h)
        finally:
            recording, now = self.recording, perf_ns()
            if now >= recording.look_at:
                recording.waits.look()
            if recording.has_loose_ends:
                recording.tie_up()
            if tid:
                self._stepped(task, tid, watch)
            watch.handle = 0
            if not self.is_simple or now - watch.wall >= self.tick:
                self._measure(watch, hid, tid, begin)
            end = self.clock.ns
            self.lines.append(f'"t":{end},"kind":"run.end","h":{hid},"dur":{end - begin}'
                              f'{watch.tail}')
            if len(self.lines) >= self.trace.room:
                self.trace.flush()
            h = task = None            # as Handle._run: a traceback may keep this frame

    def _how(self, task, tid, args):
        """How a step begins."""
        if not self.states[tid]:
            self.states[tid] = True
            return '"cancel"' if task._must_cancel else '"first"'
        if task._must_cancel:
            return '"cancel"'
        if not args:
            return '"resume"'
        thrown = args[0]
        if is_future(thrown):
            if thrown._state == 'CANCELLED':
                return '"cancel"'
            thrown = thrown._exception
        if thrown is None:
            return '"resume"'
        return f'"throw","type":{quote(class_name(type(thrown)))}'

    def _stepped(self, task, tid, watch):
        """A task's step has ended."""
        if task._state == 'PENDING':
            self.lines.append(f'"t":{self.clock.ns},"kind":"task.suspend","task":{tid}'
                              f'{self.awaits.suspension(task, task._fut_waiter)}{watch.tail}')
            return
        self.states.pop(tid, None)
        self.lines.append(f'"t":{self.clock.ns},"kind":"task.done","task":{tid}'
                          f'{outcome(task, "task.done")}{watch.tail}')

    def _is_program(self, callback):
        callback = innermost(callback)
        if type(callback) is types.MethodType:
            callback = callback.__func__
        code = callback.__code__ if type(callback) is types.FunctionType else None
        return code is not None and self.recording.sites.known(code).is_program

    # -- cost ------------------------------------------------------------
    def _measure(self, watch, hid, tid, begin):
        """Note a step that took long: by its processor time, by what it waited for outside virtual
        time, or by the clock in real time."""
        recording = self.recording
        waited = 0 if recording.waits is None else recording.waits.end_step()
        if waited:
            recording.add('slow', f',"h":{hid}{count("task", tid)},"dur":{waited}')
        if not self.clock.is_virtual:
            spent = self.clock.ns - begin
        elif self.settle is not None:
            spent = self.settle()
        else:
            cpu = cpu_ns() - recording.simulating
            spent = cpu - watch.cpu
            watch.wall, watch.cpu = perf_ns(), cpu
        if spent >= self.slow:
            recording.slow_steps += 1
            recording.longest = max(recording.longest, spent)
            recording.add('slow', f',"h":{hid}{count("task", tid)},"dur":{spent}')


def ready_queue(scribe):
    """The class of a recorded loop's ready queue."""
    recording, lines, clock = scribe.recording, scribe.lines, scribe.clock
    pushed, is_virtual = scribe.pushed, clock.is_virtual
    enter, leave = collections.deque.append, collections.deque.popleft

    class Ready(collections.deque):
        """Records enter the trace in the order in which handles enter the queue."""

        def __init__(self, watch):
            super().__init__()
            self.watch, self.lock = watch, threading.RLock()
            self.is_entering, self.late = False, []

        def append(self, h):
            if is_virtual and (clock.outside is not None or perf_ns() >= recording.look_at):
                recording.catch_up()
            with self.lock:
                if self.is_entering:       # the collector ran in our midst and a hook of the
                    self.late.append(h)    # loop's was called: its turn comes next
                    return
                self.is_entering = True
                try:
                    pushed(h, self.watch)
                    enter(self, h)
                    while self.late:
                        h = self.late.pop(0)
                        pushed(h, self.watch)
                        enter(self, h)
                finally:
                    self.is_entering = False

        def popleft(self):
            h = leave(self)
            if h._cancelled:
                lines.append(f'"t":{clock.ns},"kind":"drop","h":{h.hid}{self.watch.tail}')
            return h

    return Ready


def recorded_handles(scribe, in_order):
    """The handle classes; with `in_order` equal deadlines fire in the order they were set."""
    base_run = events.Handle._run
    recording = scribe.recording

    class Handle(events.Handle):
        hid = tid = 0
        label = None

        def _run(self):
            try:
                scribe.run(self, base_run)
            finally:
                self = None

        def cancel(self):
            if not self._cancelled and self.hid:
                recording.add('cancel', f',"h":{self.hid}')
            super().cancel()

    class TimerHandle(events.TimerHandle):
        hid = tid = 0
        label = None
        _run = Handle._run

        def __init__(self, *args):
            super().__init__(*args)
            self.hid = recording.next_handle()

        def cancel(self):
            if not self._cancelled and self._scheduled:
                recording.add('timer.cancel', f',"h":{self.hid}')
            super().cancel()

        def __lt__(self, other):
            # A timer's number rises with the order of setting.
            if in_order and self._when == other._when:
                return self.hid < other.hid
            return self._when < other._when

    if not in_order:
        del TimerHandle.__lt__
    for cls in (Handle, TimerHandle):
        cls.__qualname__, cls.__module__ = cls.__name__, 'asyncio.events'
    return Handle, TimerHandle

