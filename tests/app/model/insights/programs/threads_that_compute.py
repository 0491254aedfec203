# said: threads in turn
import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def main():
    await asyncio.gather(*(asyncio.to_thread(compute, 0.5) for _ in range(3)))


asyncio.run(main())
