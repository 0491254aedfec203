# said: deadlock
import asyncio


async def produce(queue):
    await queue.put(1)
    await asyncio.sleep(0.1)
    raise RuntimeError("no more power")


async def consume(queue):
    while True:
        print(await queue.get())


async def main():
    queue = asyncio.Queue()
    results = await asyncio.gather(produce(queue), consume(queue), return_exceptions=True)
    print(results)


asyncio.run(main())
