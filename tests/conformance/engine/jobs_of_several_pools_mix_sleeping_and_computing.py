import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def job(name, n):
    compute(0.01 * n)
    print(name, n)
    time.sleep(0.005)
    compute(0.004)
    return n


async def ticks():
    for i in range(6):
        await asyncio.sleep(0.011)
        print('tick', i)
        compute(0.002)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(ticks())
    with ThreadPoolExecutor(3) as threads, ProcessPoolExecutor(2) as processes:
        jobs = []
        for n in range(1, 5):
            jobs.append(loop.run_in_executor(threads, job, 'thread', n))
            jobs.append(loop.run_in_executor(processes, job, 'process', n))
            jobs.append(asyncio.to_thread(job, 'default', n))
        print(await asyncio.gather(*jobs))
    await task


if __name__ == '__main__':
    asyncio.run(main())
