import asyncio
import time


def job(name, seconds):
    time.sleep(seconds)
    print(name, 'done')
    return name


async def tick():
    for i in range(3):
        print('tick', i)
        await asyncio.sleep(0.1)


async def main():
    print(await asyncio.gather(asyncio.to_thread(job, 'x', 0.25),
                               asyncio.to_thread(job, 'y', 0.05), tick()))
    print(await asyncio.to_thread(job, 'z', 0))


asyncio.run(main())
