# said: deadlock
import asyncio


async def produce(queue):
    for n in range(5):
        await queue.put(n)


async def consume(queue):
    for _ in range(2):
        print(await queue.get())
        await asyncio.sleep(0.1)
    raise RuntimeError("disk full")


async def main():
    queue = asyncio.Queue(1)
    results = await asyncio.gather(produce(queue), consume(queue), return_exceptions=True)
    print(results)


asyncio.run(main())
