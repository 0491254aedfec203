"""Tasks: creating, cancelling and looking at them."""
import asyncio

from .machine import note, word


@word
def start(scope, step):
    scope.set(step.args[0], scope.start(step.args[1]))


@word
def rename(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_name(step.args[1])


@word
def cancel(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).cancel())


@word
def cancel_self(scope, step):
    asyncio.current_task().cancel()


@word
def uncancel(scope, step):
    note(step, asyncio.current_task().uncancel())


@word
def cancelling(scope, step):
    note(step, asyncio.current_task().cancelling())


@word
def look(scope, step):
    if scope.has(step):
        print(f'{step.text} = {state(scope.named(step.args[0]))}')


def state(future):
    return 'cancelled' if future.cancelled() else 'done' if future.done() else 'pending'


@word
def result(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).result())
