"""gather: of coroutines, of futures, and of both."""
import asyncio

from .machine import note, word


@word
async def gather(scope, step):
    note(step, await asyncio.gather(*scope.awaitables(step.args)))


@word
async def gather_all(scope, step):
    note(step, await asyncio.gather(*scope.awaitables(step.args), return_exceptions=True))


@word
def start_gather(scope, step):
    future = asyncio.gather(*scope.awaitables(step.args[1:]))
    scope.set(step.args[0], scope.run.keep(future))


@word
def start_gather_all(scope, step):
    future = asyncio.gather(*scope.awaitables(step.args[1:]), return_exceptions=True)
    scope.set(step.args[0], scope.run.keep(future))
