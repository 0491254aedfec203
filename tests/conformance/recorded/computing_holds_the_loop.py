# plain: no, the times are virtual
import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def heavy(name, seconds):
    print(name, 'begins')
    compute(seconds)
    await asyncio.sleep(0)
    compute(seconds)
    print(name, 'ends')


async def tick():
    for i in range(3):
        print('tick', i)
        await asyncio.sleep(0.1)


async def main():
    started = time.monotonic()
    await asyncio.gather(heavy('a', 0.1), tick(), heavy('b', 0.1 + 0.2))
    print(f'{time.monotonic() - started:.3f}')
    compute(0.0125)
    while time.time() < 1_700_000_001:
        pass
    print(f'{time.monotonic() - started:.3f}')


asyncio.run(main())
