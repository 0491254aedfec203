# said: awaits in turn
import asyncio


async def price(item):
    await asyncio.sleep(0.2)
    return len(item)


async def main():
    total = await price("tea") + await price("bread")
    print(total)


asyncio.run(main())
