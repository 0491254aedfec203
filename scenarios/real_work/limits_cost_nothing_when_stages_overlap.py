import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

IMAGES = 12
DOWNLOAD = 0.9
PROCESS = 1
PERMITS = 4
WORKERS = 3


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def download(n):  # @download
    time.sleep(DOWNLOAD)  # @wait
    print(f"image {n} is here")  # @here


def outline(n):  # @outline
    compute(PROCESS)  # @compute
    print(f"image {n} has edges")  # @edges


async def handle(n, permits, pool):  # @handle
    async with permits:  # @enter
        await asyncio.to_thread(download, n)  # @to_thread
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, outline, n)  # @submit


async def main():  # @main
    permits = asyncio.Semaphore(PERMITS)  # @semaphore
    with ProcessPoolExecutor(WORKERS) as pool:  # @pool
        images = [handle(n, permits, pool) for n in range(IMAGES)]  # @make
        await asyncio.gather(*images)  # @gather
    print("all images have edges")  # @all_edges


if __name__ == "__main__":
    asyncio.run(main())  # @run
