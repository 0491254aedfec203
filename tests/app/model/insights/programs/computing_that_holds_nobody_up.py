# said: nothing
import asyncio


async def crunch(n):
    total = 0
    for i in range(8_000_000):
        total += i * n
    return total


async def main():
    print(await crunch(1))


asyncio.run(main())
