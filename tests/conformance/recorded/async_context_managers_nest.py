import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def room(name):
    await asyncio.sleep(0.02)
    print('enter', name)
    try:
        yield name
    except ValueError:
        print(name, 'saw it')
        raise
    finally:
        await asyncio.sleep(0.02)
        print('leave', name)


class Door:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, error, tb):
        await asyncio.sleep(0)
        print('door', kind and kind.__name__)
        return kind is ValueError


async def main():
    async with room('a') as a, room('b'):
        print('inside', a)
    async with Door():
        async with AsyncExitStack() as stack:
            for name in 'cd':
                await stack.enter_async_context(room(name))
            stack.push_async_callback(asyncio.sleep, 0.02)
            raise ValueError


asyncio.run(main())
