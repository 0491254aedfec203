# said: computing not counted
import asyncio


async def crunch(n):
    total = 0
    for i in range(8_000_000):
        total += i * n
    return total


async def ticker():
    for _ in range(5):
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(ticker(), crunch(1))


asyncio.run(main())
