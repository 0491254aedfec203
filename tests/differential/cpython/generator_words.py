"""Asynchronous generators: their bodies, and who iterates, closes and drops them."""
import contextlib

from .control_flow import ERRORS, error
from .machine import Scope, note, run_block, run_step, word


@word
def generate(scope, step):
    scope.set(step.args[0], generator(scope.run, step.args[1]))


async def generator(run, name):
    """Every generator of a program. Only it can yield, so `try` is here once more."""
    scope = Scope(run)
    for step in run.bodies.get(name, []):
        result = None
        if step.word == 'yield':
            note(step, (yield int(step.args[0])))
        elif step.word != 'try':
            result = await run_step(scope, step)
        else:
            handlers, cleanups = clauses(step, 'except'), clauses(step, 'finally')
            try:
                for inner in step.body:
                    if inner.word == 'yield':
                        note(inner, (yield int(inner.args[0])))
                    else:
                        result = await run_step(scope, inner)
                    if result is not None:
                        break
            except tuple(ERRORS[clause.args[0]] for clause in handlers) as exc:
                print('caught', type(exc).__name__)
                result = await run_block(Scope(run, exc), handlers[0].body)
            finally:
                for clause in cleanups:
                    await run_block(scope, clause.body)
        if result is not None:
            return


def clauses(step, word_):
    return [clause for clause in step.clauses if clause.word == word_]


@word
async def next_(scope, step):
    if scope.has(step):
        note(step, await anext(scope.named(step.args[0]), None))


@word
async def anext_(scope, step):
    if scope.has(step):
        note(step, await anext(scope.named(step.args[0])))


@word
async def send(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).asend(int(step.args[1])))


@word
async def throw(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).athrow(error(*step.args[1:])))


@word
async def close(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).aclose()


@word
async def for_each(scope, step):
    if not scope.has(step):
        return None
    left = int(step.args[1])
    async for value in scope.named(step.args[0]):
        note(step, value)
        result = await run_block(scope, step.body)
        left -= 1
        if result is not None or left <= 0:
            return result
    return None


@word
async def aclosing(scope, step):
    if not scope.has(step):
        return None
    async with Closing(scope.named(step.args[0])):
        return await run_block(scope, step.body)


class Closing(contextlib.aclosing):
    """aclosing keeps the generator, and a traceback would keep aclosing: let go of it."""

    async def __aexit__(self, *exc_info):
        try:
            await super().__aexit__(*exc_info)
        finally:
            del self.thing


@word
def drop(scope, step):
    scope.run.names.pop(step.args[0], None)
