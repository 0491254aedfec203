import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

JOBS = 5
WORKERS = 2
SECOND = 1


def download(n):  # @download
    print(f"{n} begins")  # @begins
    time.sleep(n * SECOND)  # @block
    print(f"{n} ends")  # @ends


async def main():  # @main
    loop = asyncio.get_running_loop()  # @loop
    pool = ThreadPoolExecutor(WORKERS)  # @pool
    jobs = []  # @jobs
    for n in range(1, JOBS + 1):  # @each
        job = loop.run_in_executor(pool, download, n)  # @submit
        jobs.append(job)  # @append
    await asyncio.gather(*jobs)  # @gather


asyncio.run(main())  # @run
