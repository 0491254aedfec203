# said: nothing
import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def ticker():
    for n in range(5):
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(asyncio.to_thread(compute, 0.5), ticker())


asyncio.run(main())
