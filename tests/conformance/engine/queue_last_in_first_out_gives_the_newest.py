import asyncio


async def take(name, stack):
    print(name, await stack.get())
    stack.task_done()


async def main():
    stack = asyncio.LifoQueue(3)
    for n in (1, 2, 3):
        stack.put_nowait(n)
    await asyncio.gather(take('a', stack), take('b', stack))
    await stack.put(4)
    await asyncio.gather(take('a', stack), take('b', stack))
    await stack.join()


asyncio.run(main())
