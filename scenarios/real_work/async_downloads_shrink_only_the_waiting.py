import asyncio
import time

IMAGES = 12
DOWNLOAD = 0.9
PROCESS = 1


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def download(n):  # @download
    await asyncio.sleep(DOWNLOAD)  # @wait
    print(f"image {n} is here")  # @here


def find_edges(n):  # @find_edges
    compute(PROCESS)  # @compute
    print(f"image {n} has edges")  # @edges


async def main():  # @main
    downloads = [download(n) for n in range(IMAGES)]  # @make
    await asyncio.gather(*downloads)  # @gather
    print("all images are here")  # @all_here
    for n in range(IMAGES):
        find_edges(n)  # @call_edges
    print("all images have edges")  # @all_edges


asyncio.run(main())  # @run
