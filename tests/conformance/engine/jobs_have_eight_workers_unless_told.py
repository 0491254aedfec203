import asyncio
import time


def job(i):
    time.sleep(0.1)
    return i


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(job, i) for i in range(10))))


asyncio.run(main())
asyncio.run(main())
