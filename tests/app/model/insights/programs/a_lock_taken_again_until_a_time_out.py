# said: deadlock
import asyncio

lock = asyncio.Lock()


async def inner():
    async with lock:
        print("in")


async def outer():
    async with lock:
        await inner()


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.create_task(outer())
    except TimeoutError:
        print("the lock is not reentrant")


asyncio.run(main())
