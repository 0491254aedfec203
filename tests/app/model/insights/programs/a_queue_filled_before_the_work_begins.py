# said: nothing
import asyncio


async def worker(queue):
    while not queue.empty():
        await queue.get()
        await asyncio.sleep(0.1)


async def main():
    queue = asyncio.Queue()
    for n in range(40):
        queue.put_nowait(n)
    await asyncio.gather(*(worker(queue) for _ in range(4)))


asyncio.run(main())
