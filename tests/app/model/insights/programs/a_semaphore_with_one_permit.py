# said: semaphore lets one through
import asyncio


async def use(semaphore):
    async with semaphore:
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(1)
    await asyncio.gather(*(use(semaphore) for _ in range(5)))


asyncio.run(main())
