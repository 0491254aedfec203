import asyncio
import time


def compute(duration):
    end = time.perf_counter() + duration
    while time.perf_counter() < end:
        pass


async def main():
    for duration in (0, 0.0005, 0.001, 0.0021):
        compute(duration)
    await asyncio.sleep(0)
    compute(0.003)


asyncio.run(main())
