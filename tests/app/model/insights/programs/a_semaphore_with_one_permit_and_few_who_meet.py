# said: nothing
import asyncio


async def use(semaphore, start):
    await asyncio.sleep(start)
    async with semaphore:
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(1)
    await asyncio.gather(*(use(semaphore, start) for start in (0, 0.05, 0.5, 1)))


asyncio.run(main())
