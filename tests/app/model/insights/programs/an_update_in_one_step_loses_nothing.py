# said: nothing
import asyncio

total = 0


async def price_of(n):
    await asyncio.sleep(0.1)
    return n


async def add(n):
    global total
    price = await price_of(n)
    total = total + price


async def main():
    await asyncio.gather(*(add(n) for n in range(4)))
    print(total)


asyncio.run(main())
