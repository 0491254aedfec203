# said: deadlock
import asyncio


async def child(lock):
    async with lock:
        print("in")


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            await asyncio.wait_for(asyncio.create_task(child(lock)), 1)
        except asyncio.TimeoutError:
            print("it never came in")


asyncio.run(main())
