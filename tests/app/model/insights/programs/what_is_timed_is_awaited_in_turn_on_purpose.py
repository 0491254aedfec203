# said: nothing
import asyncio
import time


async def fetch(n):
    await asyncio.sleep(n)


async def timed(n):
    begin = time.perf_counter()
    await fetch(n)
    print(f'{time.perf_counter() - begin:.1f} s')


async def main():
    await timed(1)
    await timed(2)


asyncio.run(main())
