"""Conditions and barriers."""
import asyncio

from .machine import note, word


@word
def condition(scope, step):
    scope.set(step.args[0], asyncio.Condition())


@word
def condition_on(scope, step):
    if scope.has(step, 1):
        scope.set(step.args[0], asyncio.Condition(scope.named(step.args[1])))


@word
async def wait_condition(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
def notify(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).notify(int(step.args[1]))


@word
def notify_all(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).notify_all()


@word
def barrier(scope, step):
    scope.set(step.args[0], asyncio.Barrier(int(step.args[1])))


@word
async def wait_barrier(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
async def reset_barrier(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).reset()


@word
async def abort_barrier(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).abort()


@word
def look_at_barrier(scope, step):
    if scope.has(step):
        found = scope.named(step.args[0])
        print(f'{step.text} =', found.n_waiting, found.broken)
