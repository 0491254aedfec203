# said: nothing
import asyncio


async def work(n):
    await asyncio.sleep(n)


async def main():
    for n in range(1, 4):
        asyncio.create_task(work(n))
    await asyncio.sleep(0.1)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        await task


asyncio.run(main())
