# said: exception never retrieved
import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("lost")


async def main():
    asyncio.create_task(fail())
    await asyncio.sleep(0.5)


asyncio.run(main())
