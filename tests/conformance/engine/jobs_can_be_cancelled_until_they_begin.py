import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    print(name, 'begins')
    time.sleep(0.1)
    print(name, 'ends')


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=1)
    running = loop.run_in_executor(pool, job, 'running')
    queued = loop.run_in_executor(pool, job, 'queued')
    await asyncio.sleep(0.05)
    print(queued.cancel(), running.cancel())
    for future in (running, queued):
        try:
            await future
        except asyncio.CancelledError:
            print('cancelled')
    await loop.run_in_executor(pool, job, 'next')
    pool.shutdown()
    late = asyncio.create_task(asyncio.to_thread(job, 'late'))
    await asyncio.sleep(0.05)
    late.cancel()
    try:
        await late
    except asyncio.CancelledError:
        print('cancelled; the thread goes on')


asyncio.run(main())
print('run returns when the pool is empty')
