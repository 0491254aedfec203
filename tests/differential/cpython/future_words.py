"""Futures made by hand, callbacks and handles."""
import asyncio

from .control_flow import error
from .machine import callback, note, word


@word
def future(scope, step):
    scope.set(step.args[0], scope.run.keep(asyncio.get_running_loop().create_future()))


@word
def set_(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_result(int(step.args[1]))


@word
def fail(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_exception(error(*step.args[1:]))


@word
def when_done(scope, step):
    if scope.has(step, 1):
        scope.set(step.args[0], callback(scope, step))
        scope.named(step.args[1]).add_done_callback(scope.named(step.args[0]))


@word
def unwhen_done(scope, step):
    if scope.has(step, 0, 1):
        called, future = map(scope.named, step.args)
        note(step, future.remove_done_callback(called))


@word
def call_soon(scope, step):
    scope.set(step.args[0], asyncio.get_running_loop().call_soon(callback(scope, step)))


@word
def call_later(scope, step):
    loop, delay = asyncio.get_running_loop(), float(step.args[1])
    scope.set(step.args[0], loop.call_later(delay, callback(scope, step)))


@word
def cancel_handle(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).cancel()
