"""asyncio.timeout by the rule of CPython 3.11.7, on older releases too.

A timeout that expired turns CancelledError into TimeoutError when no request to cancel is left that came
after its entry. Before, releases of 3.11 asked that none be left at all.
"""
import asyncio
import sys


class SinceEntry:
    """A task whose requests to cancel it count from now on."""

    def __init__(self, task):
        self.task = task
        self.before = task.cancelling()

    def cancel(self):
        return self.task.cancel()

    def uncancel(self):
        return max(0, self.task.uncancel() - self.before)


class Timeout(asyncio.Timeout):
    async def __aenter__(self):
        await super().__aenter__()
        self._task = SinceEntry(self._task)
        return self


def timeout_of_3_11_7(delay):
    return Timeout(None if delay is None else asyncio.get_running_loop().time() + delay)


timeout = asyncio.timeout if sys.version_info >= (3, 11, 7) else timeout_of_3_11_7
