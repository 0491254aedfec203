# said: nothing
import asyncio


async def part(lock, n):
    async with lock:
        print(n)


async def whole(n):
    lock = asyncio.Lock()
    async with lock:
        await asyncio.sleep(0.1)
    await part(lock, n)


async def main():
    await asyncio.gather(whole(1), whole(2))


asyncio.run(main())
