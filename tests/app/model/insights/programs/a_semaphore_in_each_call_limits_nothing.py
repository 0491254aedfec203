# said: not shared
import asyncio


async def fetch(n):
    limit = asyncio.Semaphore(2)
    async with limit:
        await asyncio.sleep(0.5)
        return n


async def main():
    print(await asyncio.gather(*(fetch(n) for n in range(6))))


asyncio.run(main())
