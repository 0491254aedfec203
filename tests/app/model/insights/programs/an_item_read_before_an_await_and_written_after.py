# said: update lost
import asyncio

stock = {"apple": 10, "pear": 5}


async def audit():
    await asyncio.sleep(0.1)


async def buy(n):
    have = stock["apple"]
    await audit()
    stock["apple"] = have - n


async def main():
    await asyncio.gather(buy(1), buy(2), buy(3))
    print(stock)


asyncio.run(main())
