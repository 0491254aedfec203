"""The tasks and futures of a recorded loop: CPython's own C classes, with what passes by noted.

One rule: an outcome is read from the private fields, because `result()` and `exception()` would
mark an error as retrieved.
"""
import gc
import types
from asyncio import tasks

from .recording import CFuture, CTask
from .values import class_name, field, message, quote, text

VARARGS, VARKEYWORDS = 4, 8


def outcome(future, kind):
    """The fields that tell how a task or a future ended."""
    if future._state == 'CANCELLED':
        return ',"how":"cancelled"'
    exc = future._exception
    if exc is None:
        return f',"how":"result","value":{quote(text(future._result))}'
    if kind == 'fut.done':
        return f',"how":"exception","value":{quote(text(exc))}'
    return (f',"how":"exception","type":{quote(class_name(type(exc)))},'
            f'"text":{quote(message(exc))}')


def coroutine_name(coro):
    if type(coro) in (types.CoroutineType, types.GeneratorType):
        return coro.__qualname__
    return class_name(type(coro))


def frame_values(coro, count):
    """The first `count` local variables of a coroutine that is not running.

    The collector sees them; `f_locals` would make a dictionary that keeps them alive.
    """
    refs = gc.get_referents(coro)
    code = coro.cr_code
    at = max((i for i, ref in enumerate(refs[:6]) if ref is code), default=len(refs))
    return refs[at + 1:at + 1 + count]


def argument_texts(coro):
    """The arguments a coroutine was called with, as texts, before its first step."""
    if type(coro) is not types.CoroutineType:
        return []
    code = coro.cr_code
    plain = code.co_argcount
    named = plain + code.co_kwonlyargcount
    stars = bool(code.co_flags & VARARGS) + bool(code.co_flags & VARKEYWORDS)
    names = code.co_varnames[:named + stars]
    values = [v.cell_contents if name in code.co_cellvars else v
              for name, v in zip(names, frame_values(coro, named + stars))]
    if len(values) < named + stars:
        return []
    first = 1 if names[:1] == ('self',) else 0
    shown = [text(v) for v in values[first:plain]]
    if code.co_flags & VARARGS:
        shown += [text(v) for v in values[named]]
    shown += [f'{name}={text(v)}' for name, v in zip(names[plain:named], values[plain:named])]
    if code.co_flags & VARKEYWORDS:
        shown += [f'{name}={text(v)}' for name, v in values[-1].items()]
    return shown


def is_an_exception(exc):
    """Whether a future takes it: what set_exception refuses leaves it pending."""
    cls = exc if isinstance(exc, type) else type(exc)
    return issubclass(cls, BaseException) and not issubclass(cls, StopIteration)


def recorded_task(recording):
    """The task class of a recorded loop."""

    class Task(CTask):
        _looparium = 0             # its number

        def cancel(self, msg=None):
            by = recording.running_task()
            recording.add('task.cancel', f',"task":{recording.task_number(self)}'
                          + (f',"by":{by}' if by else '')
                          + (',"done":true' if self._state != 'PENDING' else ',"done":false')
                          + recording.sites.here(2))
            return super().cancel(msg=msg)

        def uncancel(self):
            left = super().uncancel()
            recording.add('task.uncancel',
                          f',"task":{recording.task_number(self)},"left":{left}')
            return left

        def set_name(self, name):
            super().set_name(name)
            recording.add('task.name', f',"task":{recording.task_number(self)},'
                          f'"name":{quote(self.get_name())}')

    if recording.clock.is_virtual:
        # So that a program's own sets of tasks keep still.
        Task.__hash__ = lambda self: recording.task_number(self)
    return Task


def noted_future(recording, base, number):
    """A subclass of a C future that tells when it is done."""

    class Future(base):
        _looparium = 0             # its number
        _looparium_job = 0         # the job whose result it carries

        def _tell(self, how, value):
            if self._state == 'PENDING':
                shown = field('value', None if value is None else text(value))
                recording.add('fut.done', f',"fut":"F{number(self)}","how":"{how}"{shown}')

        # What they raise keeps their frames, which must keep nothing alive: CPython's own have none.
        def set_result(self, result):
            try:
                self._tell('result', result)
                super().set_result(result)
            finally:
                self = result = None

        def set_exception(self, exc):
            try:
                if is_an_exception(exc):
                    self._tell('exception', exc)
                super().set_exception(exc)
            finally:
                self = exc = None

        def cancel(self, msg=None):
            self._tell('cancelled', None)
            return super().cancel(msg=msg)

    return Future


def recorded_future(recording):
    """The class of the futures that a recorded loop makes."""
    cls = noted_future(recording, CFuture, recording.future_number)
    if recording.clock.is_virtual:
        cls.__hash__ = lambda self: recording.future_number(self)
    return cls


def recorded_gathering(recording):
    """The class of what gather() returns: its cancel() is asyncio's own."""

    class Gathering(noted_future(recording, tasks._GatheringFuture, recording.futures.of)):
        def __init__(self, children, *, loop):
            super().__init__(children, loop=loop)
            recording.future_made(self, 3)

        cancel = tasks._GatheringFuture.cancel

    Gathering.__name__ = Gathering.__qualname__ = '_GatheringFuture'
    return Gathering


def install(recording):
    """Make gather() use ours; the loop makes the other two itself."""
    recording.Task, recording.Future = recorded_task(recording), recorded_future(recording)
    tasks._GatheringFuture = recorded_gathering(recording)
    for cls in (recording.Task, recording.Future):
        cls.__qualname__ = cls.__name__
        cls.__module__ = '_asyncio'
