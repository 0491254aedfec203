"""The types that `_asyncio` has and does not name.

One rule: they are found by use, on a loop that does nothing, and leave no trace: no task number
is used up.
"""
import asyncio


class QuietLoop:
    """As much of a loop as a C task asks for when it is made."""

    callback = None

    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        self.callback = callback

    def call_exception_handler(self, context):
        pass


def step_type():
    """The type of the callback that makes a C task's step."""
    async def nothing():
        pass

    loop, coro = QuietLoop(), nothing()
    asyncio.Task(coro, loop=loop, name='probe')
    coro.close()
    return type(loop.callback)


def future_iterator_type():
    """The type of what a coroutine holds while it awaits a C future."""
    return type(iter(asyncio.Future(loop=QuietLoop())))
