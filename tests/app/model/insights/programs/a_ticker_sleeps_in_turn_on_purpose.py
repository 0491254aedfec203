# said: nothing
import asyncio


async def main():
    for n in range(5):
        print("tick", n)
        await asyncio.sleep(1)
    await asyncio.sleep(1)
    await asyncio.sleep(2)


asyncio.run(main())
