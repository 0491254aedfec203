"""Jobs in the default pool of threads, and in pools of one's own."""
import asyncio
import concurrent.futures
import time

from .machine import note, run_block, word


def job(seconds, number):
    """Every job of a program."""
    time.sleep(seconds)
    return number


@word
async def to_thread(scope, step):
    note(step, await asyncio.to_thread(job, float(step.args[0]), int(step.args[1])))


@word
def start_job(scope, step):
    name, seconds, number = step.args
    future = asyncio.get_running_loop().run_in_executor(None, job, float(seconds), int(number))
    scope.set(name, scope.run.keep(future))


@word
def thread_pool(scope, step):
    scope.set(step.args[0], concurrent.futures.ThreadPoolExecutor(int(step.args[1])))


@word
def process_pool(scope, step):
    scope.set(step.args[0], concurrent.futures.ProcessPoolExecutor(int(step.args[1])))


def job_in(scope, pool, seconds, number):
    return asyncio.get_running_loop().run_in_executor(
        scope.named(pool), job, float(seconds), int(number))


@word
async def run_in(scope, step):
    if scope.has(step):
        note(step, await job_in(scope, *step.args))


@word
def start_job_in(scope, step):
    if scope.has(step, 1):
        scope.set(step.args[0], scope.run.keep(job_in(scope, *step.args[1:])))


@word
async def with_pool(scope, step):
    if not scope.has(step):
        return None
    with scope.named(step.args[0]):
        return await run_block(scope, step.body)


@word
def shut_down(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).shutdown()


@word
def leave_pool(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).shutdown(wait=False, cancel_futures=True)
