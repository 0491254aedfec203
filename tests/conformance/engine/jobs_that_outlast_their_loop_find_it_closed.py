import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def job(loop):
    time.sleep(2)
    try:
        loop.call_soon_threadsafe(print, 'late')
        print('accepted')
    except RuntimeError as e:
        print(e)


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(pool, job, loop)
    await asyncio.sleep(1)


asyncio.run(main())
print('run is over')
