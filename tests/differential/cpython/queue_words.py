"""Queues."""
import asyncio

from .machine import note, word


@word
def queue(scope, step):
    scope.set(step.args[0], asyncio.Queue(int(step.args[1])))


@word
def priority_queue(scope, step):
    scope.set(step.args[0], asyncio.PriorityQueue(int(step.args[1])))


@word
def lifo_queue(scope, step):
    scope.set(step.args[0], asyncio.LifoQueue(int(step.args[1])))


@word
async def put(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).put(int(step.args[1]))


@word
async def get(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).get())


@word
def put_nowait(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).put_nowait(int(step.args[1]))


@word
def get_nowait(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).get_nowait())


@word
def task_done(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).task_done()


@word
async def join(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).join()


@word
def qsize(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).qsize())
