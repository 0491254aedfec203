"""Events."""
import asyncio

from .machine import note, word


@word
def event(scope, step):
    scope.set(step.args[0], asyncio.Event())


@word
async def wait_event(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
def set_event(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set()


@word
def clear_event(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).clear()


@word
def is_set(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).is_set())
