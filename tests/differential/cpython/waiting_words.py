"""Waiting with a limit, or for some of many, and groups of tasks."""
import asyncio

from .letting_go import forget_calls, forget_exits
from .machine import coroutine, note, run_block, word
from .timeouts import timeout as timeout_in


def delay(text):
    return None if text == 'never' else float(text)


def can_wait(scope, name):
    return name[0] == 'c' or name in scope.run.names


@word
async def wait(scope, step):
    when, limit, *names = step.args
    done, pending = await asyncio.wait(scope.futures(names), timeout=delay(limit),
                                       return_when=getattr(asyncio, when))
    print(f'{step.text} = {len(done)} {len(pending)}')


@word
async def wait_for(scope, step):
    limit, name = step.args
    if can_wait(scope, name):
        note(step, await asyncio.wait_for(scope.waitable(name), delay(limit)))


@word
async def timeout(scope, step):
    limit = timeout_in(delay(step.args[1]))
    scope.set(step.args[0], limit)
    async with limit:
        return await run_block(scope, step.body)


@word
def reschedule(scope, step):
    if scope.has(step):
        later = delay(step.args[1])
        now = asyncio.get_running_loop().time()
        scope.named(step.args[0]).reschedule(None if later is None else now + later)


@word
def expired(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).expired())


@word
async def shield(scope, step):
    if can_wait(scope, step.args[0]):
        note(step, await asyncio.shield(scope.waitable(step.args[0])))


@word
def start_shield(scope, step):
    if can_wait(scope, step.args[1]):
        future = asyncio.shield(scope.waitable(step.args[1]))
        scope.set(step.args[0], scope.run.keep(future))


@word
async def as_completed(scope, step):
    limit, *names = step.args
    following_ones = asyncio.as_completed(scope.futures(names), timeout=delay(limit))
    for following in following_ones:
        scope.run.timers.append(following_ones.gi_frame.f_locals['timeout_handle'])
        note(step, await following)


@word
async def group(scope, step):
    made = asyncio.TaskGroup()
    scope.set(step.args[0], made)
    try:
        async with made:
            return await run_block(scope, step.body)
    except BaseException as exc:
        forget_exits(exc.__traceback__)
        raise


@word
def start_in(scope, step):
    found, name, called = step.args
    if found in scope.run.names:
        try:
            task = scope.named(found).create_task(coroutine(scope.run, called))
        except RuntimeError as exc:
            forget_calls(exc.__traceback__)         # or the coroutine would live in it
            raise
        scope.set(name, scope.run.keep(task))
