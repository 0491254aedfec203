import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(i):
    time.sleep(0.1)
    print('job', i)


async def awaits(i, future):
    try:
        await future
    except asyncio.CancelledError:
        print(i, 'cancelled')


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(1)
    futures = [loop.run_in_executor(pool, job, i) for i in range(3)]
    tasks = [asyncio.create_task(awaits(i, f)) for i, f in enumerate(futures)]
    await asyncio.sleep(0.01)
    pool.shutdown(wait=False, cancel_futures=True)
    print('shut down')
    await asyncio.gather(*tasks)


asyncio.run(main())
