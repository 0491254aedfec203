"""Lets go of what exceptions keep: their tracebacks hold frames, and those what they hold.

One rule: a frame that something may still go on in keeps what it has.
"""
import asyncio
import contextlib
import gc
import inspect
import types

MAY_GO_ON = inspect.CO_COROUTINE | inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR


def suspended_frames(future):
    """The frames that a pending task will go on in, by identity."""
    coro = future.get_coro() if isinstance(future, asyncio.Task) and not future.done() else None
    while True:
        if isinstance(coro, types.CoroutineType) and coro.cr_frame is not None:
            yield id(coro.cr_frame)
            coro = coro.cr_await
        elif isinstance(coro, types.AsyncGeneratorType) and coro.ag_frame is not None:
            yield id(coro.ag_frame)
            coro = coro.ag_await
        else:
            coro = generator_of(coro)
            if coro is None:
                return


def generator_of(awaitable):
    """Whose anext(), asend(), athrow() or aclose() it is; nothing shows that but the collector."""
    if not type(awaitable).__name__.startswith(('async_generator', 'anext_awaitable')):
        return None
    return next((inner for inner in gc.get_referents(awaitable)
                 if isinstance(inner, types.AsyncGeneratorType)
                 or type(inner).__name__.startswith('async_generator')), None)


def forget_frames(thing, waiting):
    """A traceback keeps the frames it names, and they keep what they hold: let them go, but for
    those that something still waits in. A task keeps the head of its exception's traceback, and a frame
    that was cleared its function with its cells: so cut what follows the head."""
    while isinstance(thing, BaseException):
        forget_frames(thing.__traceback__, waiting)
        for inner in getattr(thing, 'exceptions', ()):
            forget_frames(inner, waiting)
        context, thing.__context__, thing.__cause__ = thing.__context__, None, None
        thing.__traceback__ = None
        thing = context
    while isinstance(thing, types.TracebackType):
        if id(thing.tb_frame) not in waiting:
            with contextlib.suppress(RuntimeError):        # it is running
                thing.tb_frame.clear()
        following, thing.tb_next = thing.tb_next, None
        thing = following


def forget_calls(traceback):
    """What a callback raises lives until the collector finds it: the call of Handle._run that passed it
    on is in its traceback, and names both it and the handle with its arguments. So the calls below
    let go of what they hold now, and that one as the run ends; coroutines may go on."""
    while traceback is not None:
        if not traceback.tb_frame.f_code.co_flags & MAY_GO_ON:
            with contextlib.suppress(RuntimeError):        # it is running
                traceback.tb_frame.clear()
        traceback = traceback.tb_next


def forget_exits(traceback):
    """TaskGroup.__aexit__ names the exception that it passes on, and that one's traceback its frame: a
    ring, and in it all that the body's frames hold. So the frame lets go; nothing goes on in it."""
    while traceback is not None:
        if traceback.tb_frame.f_code is asyncio.TaskGroup.__aexit__.__code__:
            traceback.tb_frame.clear()
        traceback = traceback.tb_next


def forget_callbacks(timers):
    """A timer that has run keeps its callback. That of as_completed, the one for the ends of futures and
    the timer hold each other, and with them every future that is done: only the collector could tell."""
    while timers:
        timer = timers.pop()
        if timer is not None:
            timer._callback = None
