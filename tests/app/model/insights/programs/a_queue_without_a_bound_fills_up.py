# said: queue grows
import asyncio


async def producer(queue):
    for n in range(40):
        await queue.put(n)
        await asyncio.sleep(0.1)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.4)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
