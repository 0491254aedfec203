import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def job(name):
    for _ in range(3):
        time.sleep(0.1)
        print(name)
    compute(0.2)
    print(name, 'computed')


async def main():
    jobs = [asyncio.create_task(asyncio.to_thread(job, name)) for name in 'ab']
    await asyncio.sleep(0.05)
    time.sleep(0.2)
    print('blocked')
    await asyncio.sleep(0.1)
    compute(0.15)
    print('computed')
    await asyncio.gather(*jobs)


asyncio.run(main())
