# said: semaphore never fills
import asyncio


async def use(semaphore):
    async with semaphore:
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(8)
    for _ in range(6):
        await asyncio.gather(*(use(semaphore) for _ in range(3)))


asyncio.run(main())
