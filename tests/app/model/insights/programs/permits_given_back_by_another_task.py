# said: deadlock
import asyncio


async def order(slots, n):
    await slots.acquire()
    print("ordered", n)


async def deliver(slots):
    for _ in range(2):
        await asyncio.sleep(0.1)
        slots.release()


async def main():
    slots = asyncio.Semaphore(2)
    await asyncio.gather(deliver(slots), *(order(slots, n) for n in range(5)))


asyncio.run(main())
