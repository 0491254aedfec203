import asyncio


async def inner():
    await asyncio.sleep(1)


async def main():
    asyncio.current_task().cancel()
    await asyncio.shield(inner())


asyncio.run(main())
