import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(2)
    pool.shutdown()
    try:
        loop.run_in_executor(pool, time.sleep, 1)
    except RuntimeError as e:
        print(e)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(time.sleep, 1)
    except RuntimeError as e:
        print(e)
    for workers in (0, -1):
        try:
            ThreadPoolExecutor(workers)
        except ValueError as e:
            print(e)


asyncio.run(main())
