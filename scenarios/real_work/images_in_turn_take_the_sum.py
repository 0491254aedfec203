import asyncio
import time

IMAGES = 12
DOWNLOAD = 0.9
PROCESS = 1


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
    for n in range(IMAGES):
        download(n)  # @call_download
    print("all images are here")  # @all_here
    for n in range(IMAGES):
        find_edges(n)  # @call_edges
    print("all images have edges")  # @all_edges


asyncio.run(main())  # @run
