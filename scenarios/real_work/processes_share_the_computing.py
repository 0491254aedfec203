import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

IMAGES = 12
DOWNLOAD = 0.9
PROCESS = 1
WORKERS = 3


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def download(n):  # @download
    time.sleep(DOWNLOAD)  # @wait
    print(f"image {n} is here")  # @here


def find_edges(n):  # @find_edges
    compute(PROCESS)  # @compute
    print(f"image {n} has edges")  # @edges


async def main():  # @main
    loop = asyncio.get_running_loop()
    downloads = [asyncio.to_thread(download, n) for n in range(IMAGES)]  # @make
    await asyncio.gather(*downloads)  # @gather
    print("all images are here")  # @all_here
    with ProcessPoolExecutor(WORKERS) as pool:  # @pool
        edges = [loop.run_in_executor(pool, find_edges, n) for n in range(IMAGES)]  # @submit
        await asyncio.gather(*edges)  # @gather_edges
    print("all images have edges")  # @all_edges


if __name__ == "__main__":
    asyncio.run(main())  # @run
