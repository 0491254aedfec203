import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def blocks(name, seconds):
    print(name)
    time.sleep(seconds)
    print(name, 'ends')
    await asyncio.sleep(0.5)
    print(name, 'slept')


async def computes(seconds):
    print('computes')
    compute(seconds)
    print('computed')


async def main():
    await asyncio.gather(blocks('a', 1), computes(0.25), blocks('b', 2.5))


asyncio.run(main())
