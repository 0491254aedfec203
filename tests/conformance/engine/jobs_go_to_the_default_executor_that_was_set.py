import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(i):
    time.sleep(0.1)
    print(i)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(1))
    await asyncio.gather(asyncio.to_thread(job, 1), asyncio.to_thread(job, 2))
    loop.run_in_executor(None, job, 3)


asyncio.run(main())
print('run returned')
