# said: task not kept
import asyncio


async def ask(n):
    await asyncio.sleep(n)


async def main():
    asyncio.create_task(ask(1))
    asyncio.create_task(ask(2))
    await asyncio.sleep(5)


asyncio.run(main())
