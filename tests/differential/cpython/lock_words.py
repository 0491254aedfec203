"""Locks and semaphores: what is acquired and released."""
import asyncio

from .machine import note, run_block, word


@word
def lock(scope, step):
    scope.set(step.args[0], asyncio.Lock())


@word
def semaphore(scope, step):
    scope.set(step.args[0], asyncio.Semaphore(int(step.args[1])))


@word
def bounded_semaphore(scope, step):
    scope.set(step.args[0], asyncio.BoundedSemaphore(int(step.args[1])))


@word
async def acquire(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).acquire())


@word
def release(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).release()


@word
def locked(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).locked())


@word
async def with_(scope, step):
    if not scope.has(step):
        return None
    async with scope.named(step.args[0]):
        return await run_block(scope, step.body)
