# said: nothing
import asyncio

stock = {"apple": 10}


async def count(n):
    stock = {"apple": n, "pear": n}
    have = stock["apple"]
    await asyncio.sleep(0.1)
    stock["apple"] = have - 1
    return stock


async def move(n):
    taken = stock["apple"]
    await asyncio.sleep(0.1)
    stock[n] = taken - n


async def main():
    await asyncio.gather(count(1), count(2), move(1), move(2))
    print(stock)


asyncio.run(main())
