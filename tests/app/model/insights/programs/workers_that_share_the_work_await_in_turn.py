# said: nothing
import asyncio


async def fetch(n):
    await asyncio.sleep(0.1)
    return n


async def worker(numbers):
    for n in numbers:
        print(await fetch(n))


async def main():
    await asyncio.gather(worker(range(0, 4)), worker(range(4, 8)))


asyncio.run(main())
