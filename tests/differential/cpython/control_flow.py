"""What a coroutine does by itself: print, wait for time, call, raise, return, try."""
import asyncio
import time

from .machine import Scope, coroutine, note, run_block, word


@word
def print_(scope, step):
    print(*step.args)


@word
async def sleep(scope, step):
    await asyncio.sleep(float(step.args[0]))


@word
async def call(scope, step):
    note(step, await coroutine(scope.run, step.args[0]))


@word
async def await_(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]))


@word
def forget(scope, step):
    coroutine(scope.run, step.args[0])


@word
def block_(scope, step):
    time.sleep(float(step.args[0]))


@word
def compute(scope, step):
    end = time.perf_counter() + float(step.args[0])
    while time.perf_counter() < end:
        pass


@word
def return_(scope, step):
    return int(step.args[0])


@word
async def repeat(scope, step):
    for _ in range(int(step.args[0])):
        result = await run_block(scope, step.body)
        if result is not None:
            return result
    return None


ERRORS = {cls.__name__: cls for cls in (
    ValueError, KeyError, RuntimeError, Exception, SystemExit, TimeoutError,
    asyncio.CancelledError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.QueueFull,
    asyncio.BrokenBarrierError, StopAsyncIteration)}


def error(name, number):
    if name in ('CancelledError', 'TimeoutError'):
        return ERRORS[name]()
    return ERRORS[name](int(number) if name == 'SystemExit' else number)


@word
def raise_(scope, step):
    raise error(*step.args)


@word
def reraise(scope, step):
    if scope.handled is not None:
        raise scope.handled


@word
async def try_(scope, step):
    handlers = [c for c in step.clauses if c.word == 'except']
    stars = [c for c in step.clauses if c.word == 'except_star']
    cleanups = [c for c in step.clauses if c.word == 'finally']
    try:
        if stars:
            return await try_except_star(scope, step, stars[0])
        if not handlers:
            return await run_block(scope, step.body)
        return await try_except(scope, step, handlers[0])
    finally:
        for clause in cleanups:
            await run_block(scope, clause.body)


async def try_except(scope, step, handler):
    try:
        return await run_block(scope, step.body)
    except ERRORS[handler.args[0]] as exc:
        print('caught', type(exc).__name__)
        return await run_block(Scope(scope.run, exc), handler.body)


async def try_except_star(scope, step, handler):
    alone = None
    raised = []
    try:
        return await plain_except_star(scope, step, handler, raised)
    except BaseExceptionGroup as group:
        if not GROUPS_ONE or group in raised or group.exceptions != tuple(raised):
            raise
        alone = raised.pop()
    finally:
        raised.clear()
    try:
        raise alone
    finally:
        del alone


async def plain_except_star(scope, step, handler, raised):
    result = None
    try:
        result = await run_block(scope, step.body)
    except* ERRORS[handler.args[0]] as group:
        print('caught', type(group).__name__, len(group.exceptions))
        try:
            result = await run_block(Scope(scope.run, group), handler.body)
        except BaseException as exc:
            raised.append(exc)
            raise
    return result


def groups_one():
    """Do releases of 3.11 before 3.11.7, which make a group of one of what a handler raised alone."""
    try:
        try:
            raise ExceptionGroup('', [ValueError()])
        except* ValueError:
            raise KeyError from None
    except ExceptionGroup:
        return True
    except KeyError:
        return False


GROUPS_ONE = groups_one()
