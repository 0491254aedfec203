# said: queue grows
import asyncio


async def produce(queue):
    for n in range(60):
        queue.put_nowait(n)
        await asyncio.sleep(0.01)
    queue.put_nowait(None)


async def consume(queue):
    total = 0
    while (number := await queue.get()) is not None:
        await asyncio.sleep(0.05)
        total += number
    print(total)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
