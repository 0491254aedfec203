# said: task not kept
import asyncio


async def tell():
    await asyncio.sleep(0.1)
    print("told")


async def main():
    asyncio.create_task(
        tell())
    await asyncio.sleep(0.5)


asyncio.run(main())
