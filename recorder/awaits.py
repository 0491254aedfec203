"""What a suspended task waits for, read from its chain of awaits.

One rule: only frames of asyncio itself are looked into, and those through the collector; the
locals of a program's frame are never touched.
"""
import asyncio
import gc
import types
from asyncio import tasks

from .probe import future_iterator_type
from .recording import is_future, is_task
from .tasks import frame_values
from .values import class_name, number, quote

MOST_FRAMES = 200
MOST_TARGETS = 32
FUTURE_ITER = future_iterator_type()
OUTER_OF_SHIELD = 'shield.<locals>._outer_done_callback'     # the inner one has another
HELPERS = ('async_generator_a', 'coroutine_wrapper', 'anext_awaitable')

Coroutine, Generator = types.CoroutineType, types.GeneratorType
AsyncGenerator = types.AsyncGeneratorType

# The coroutine of asyncio that the program awaits -> how the trace calls that wait.
CALLS = {
    'sleep': 'sleep', 'wait_for': 'wait_for', 'wait': 'wait', 'TaskGroup.__aexit__': 'taskgroup',
    'Lock.acquire': 'lock', 'Semaphore.acquire': 'semaphore', 'Event.wait': 'event',
    'Condition.wait': 'condition', 'Condition.wait_for': 'condition',
    'Queue.get': 'queue.get', 'Queue.put': 'queue.put', 'Queue.join': 'queue.join',
    'to_thread': '', 'Future.__await__': '',
}


def hidden(helper):
    """What a helper of an asynchronous generator drives; the collector sees it."""
    if not class_name(type(helper)).startswith(HELPERS):
        return None
    for inner in gc.get_referents(helper):
        kind = type(inner)
        if kind in (Coroutine, Generator, AsyncGenerator) or class_name(kind).startswith(HELPERS):
            return inner
    return None


def chain(thing):
    """(objects, frames, key) from a task's coroutine inwards, outermost first.

    The key is the same for every suspension at the same places.
    """
    things, frames, key = [], [], []
    while thing is not None and len(things) < MOST_FRAMES:
        kind = type(thing)
        if kind is Coroutine:
            frame, inner = thing.cr_frame, thing.cr_await
        elif kind is FUTURE_ITER:
            break
        elif kind is Generator:
            frame, inner = thing.gi_frame, thing.gi_yieldfrom
        elif kind is AsyncGenerator:
            frame, inner = thing.ag_frame, thing.ag_await
        else:
            thing = hidden(thing)
            continue
        if frame is None:
            break
        things.append(thing)
        frames.append(frame)
        key += (id(frame.f_code), frame.f_lasti)
        thing = inner
    return things, frames, tuple(key)


class Shape:
    """What every suspension at the same places has in common."""

    __slots__ = ('text', 'call', 'entry', 'name')

    def __init__(self, text, call, entry, name):
        self.text = text           # the fields site and chain
        self.call = call           # how the wait is called, '' when its future tells
        self.entry = entry         # index in the chain of the library's outermost coroutine
        self.name = name           # its qualified name


class Awaits:
    """Describes suspensions; remembers the shapes it has met."""

    def __init__(self, recording):
        self.recording, self.sites = recording, recording.sites
        self.shapes = {}           # ids of codes and instructions -> Shape

    def suspension(self, task, future):
        """The fields wait, site and chain of a task that has just been suspended."""
        found, frames, key = chain(task.get_coro())
        shape = self.shapes.get(key) or self._learn(key, frames)
        if future is None:
            return f',"wait":{{"on":"yield"}}{shape.text}'
        wait = (self._call(shape, found, future) if shape.call else None) or self._future(future)
        return f',"wait":{{{wait},"fut":"{self.recording.future_ref(future)}"}}{shape.text}'

    def _learn(self, key, frames):
        known = [self.sites.known(f.f_code) for f in frames]
        places = [self.sites.place(f) for f, k in zip(frames, known) if k.is_program]
        entry = max((i + 1 for i, k in enumerate(known) if k.is_program), default=0)
        text = f',"site":{places[-1]}' if places else ''
        text += f',"chain":[{",".join(places)}]'
        call, name = '', ''
        if entry < len(frames):
            name = frames[entry].f_code.co_qualname
            if name == '_ContextManagerMixin.__aenter__' and entry + 1 < len(frames):
                entry += 1
                name = frames[entry].f_code.co_qualname
            call = self._kind(known[entry], name, frames[-1].f_code.co_qualname)
        shape = self.shapes[key] = Shape(text, call, entry, name)
        return shape

    @staticmethod
    def _kind(entry, name, inner):
        if not entry.is_asyncio:
            return 'lib'
        if name.endswith('_wait_for_one'):
            return 'as_completed'
        call = 'barrier' if name.startswith('Barrier.') else CALLS.get(name, 'lib')
        if inner == 'Lock.acquire':
            call = {'condition': 'condition.relock', 'barrier': 'barrier.lock'}.get(call, call)
        if inner == '_cancel_and_wait' and call == 'wait_for':
            call = 'wait_for.cancel'
        return call

    # -- by the future ---------------------------------------------------
    def _future(self, future):
        recording = self.recording
        if is_task(future):
            return f'"on":"task","target":"{recording.future_ref(future)}"'
        if isinstance(future, tasks._GatheringFuture):
            return self._targets('gather', future._children)
        job = future._looparium_job if type(future) is recording.Future else 0
        if job:
            return f'"on":"executor","job":{job}'
        inner = shielded(future)
        if inner is not None:
            return f'"on":"shield","target":"{recording.future_ref(inner)}"'
        return '"on":"future"'

    def _targets(self, on, futures, more=''):
        futures = list(futures)
        named = ','.join(f'"{self.recording.future_ref(f)}"' for f in futures[:MOST_TARGETS])
        return f'"on":"{on}","n":{len(futures)}{more},"targets":[{named}]'

    # -- by the call -----------------------------------------------------
    def _call(self, shape, found, future):
        call, coro = shape.call, found[shape.entry]
        if call == 'lib':
            return f'"on":"lib","call":{quote(shape.name)}'
        if call == 'as_completed':
            return '"on":"as_completed"'
        if type(coro) is not Coroutine:
            return None
        if call == 'sleep':
            return self._sleep(coro)
        if call == 'wait':
            return self._wait(coro)
        if call in ('wait_for', 'wait_for.cancel'):
            return self._wait_for(call, coro)
        owner, = frame_values(coro, 1)
        if call == 'taskgroup':
            return self._targets('taskgroup', sorted(
                owner._tasks, key=self.recording.task_number))
        if call == 'semaphore' and isinstance(owner, asyncio.BoundedSemaphore):
            call = 'boundedsemaphore'
        return f'"on":"{call}","obj":{self.recording.objects.of(owner)}'

    def _sleep(self, coro):
        delay, _, loop, _, handle = frame_values(coro, 5)
        seconds = number(delay)
        if seconds is None:            # a number of the program's own making
            seconds = number(handle._when - loop.time())
        return f'"on":"sleep","delay":{seconds}'

    def _wait(self, coro):
        futures, timeout, when = frame_values(coro, 3)
        limit = '' if timeout is None else f',"timeout":{number(timeout) or "null"}'
        return self._targets('wait', futures, f',"when":{quote(when)}{limit}')

    def _wait_for(self, call, coro):
        target, timeout = frame_values(coro, 2)
        ref = f',"target":"{self.recording.future_ref(target)}"' if is_future(target) else ''
        return f'"on":"{call}"{ref},"timeout":{number(timeout) or "null"}'


def shielded(future):
    """The future that a shield's outer one stands for, or None."""
    for callback, _ in future._callbacks or ():
        if type(callback) is types.FunctionType and callback.__qualname__ == OUTER_OF_SHIELD:
            for cell in callback.__closure__ or ():
                inner = cell.cell_contents
                if is_future(inner) and inner is not future:
                    return inner
    return None
