import asyncio
import time


def job(name, *naps):
    for nap in naps:
        time.sleep(nap)
        print(name, nap)


async def sleeps(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    await asyncio.gather(
        sleeps('timer 1', 0.1), asyncio.to_thread(job, 'a', 0.05, 0.05),
        asyncio.to_thread(job, 'b', 0.1), sleeps('timer 2', 0.05),
        asyncio.to_thread(job, 'c', 0.025, 0.025, 0, 0.05), sleeps('timer 3', 0.1),
        asyncio.to_thread(job, 'd', 0, 0.05, 0.05))


asyncio.run(main())
