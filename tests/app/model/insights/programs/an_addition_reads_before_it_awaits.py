# said: update lost
import asyncio

total = 0


async def price_of(n):
    await asyncio.sleep(0.1)
    return n


async def add(n):
    global total
    total += await price_of(n)


async def main():
    await asyncio.gather(*(add(n) for n in range(4)))
    print(total)


asyncio.run(main())
