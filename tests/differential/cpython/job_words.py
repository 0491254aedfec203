"""Jobs in the default pool of threads."""
import asyncio
import time

from .machine import note, word


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
