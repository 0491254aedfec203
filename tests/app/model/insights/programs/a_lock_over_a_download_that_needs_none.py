# said: lock across an await
import asyncio

found = []


async def download(n):
    await asyncio.sleep(0.5)
    return n


async def collect(n, lock):
    async with lock:
        page = await download(n)
        found.append(page)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(collect(n, lock) for n in range(4)))


asyncio.run(main())
