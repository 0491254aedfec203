# said: nothing
import asyncio


async def find(name):
    await asyncio.sleep(0.2)
    return len(name)


async def load(number):
    await asyncio.sleep(0.2)
    return number * 2


async def main():
    print(await load(await find("tea")))
    print(await load(1) or await load(2))
    number = 3
    while number < 50:
        number = number + await load(number) + await load(number + 1)


asyncio.run(main())
