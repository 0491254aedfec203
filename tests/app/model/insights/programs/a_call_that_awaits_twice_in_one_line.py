# said: awaits in turn
import asyncio


async def price(item):
    await asyncio.sleep(0.2)
    return len(item)


async def pair(item):
    return await price(item) + await price(item + "s")


async def main():
    for item in ("tea", "egg", "bun"):
        print(await pair(item))


asyncio.run(main())
