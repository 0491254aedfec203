# said: nothing
import asyncio
import time


async def load(n):
    await asyncio.sleep(0.5)
    return n


async def main():
    begin = time.perf_counter()
    cold = await load(1)
    middle = time.perf_counter()
    warm = await load(2)
    print(cold, middle - begin, warm, time.perf_counter() - middle)


asyncio.run(main())
