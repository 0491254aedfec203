# said: nothing
import asyncio
import time


async def fetch(n):
    await asyncio.sleep(0.5)
    return n


async def in_turn():
    return [await fetch(n) for n in range(3)]


async def together():
    return await asyncio.gather(*(fetch(n) for n in range(3)))


async def main():
    for way in (in_turn, together):
        begin = time.perf_counter()
        await way()
        print(way.__name__, time.perf_counter() - begin)


asyncio.run(main())
