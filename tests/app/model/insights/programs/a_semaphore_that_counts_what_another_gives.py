# said: deadlock
import asyncio


async def produce(ready, items):
    for n in range(3):
        await asyncio.sleep(0.1)
        items.append(n)
        ready.release()


async def consume(ready, items):
    for _ in range(5):
        await ready.acquire()
        print(items.pop(0))


async def main():
    ready = asyncio.Semaphore(0)
    items = []
    await asyncio.gather(produce(ready, items), consume(ready, items))


asyncio.run(main())
