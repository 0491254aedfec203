import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

PIECES = 6
WAITING = 0.9
COMPUTING = 0.1
WORKERS = 3
WAY = 0


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def work():  # @work
    time.sleep(WAITING)  # @wait
    compute(COMPUTING)  # @compute


async def work_async():  # @work_async
    await asyncio.sleep(WAITING)  # @sleep
    compute(COMPUTING)  # @compute_async


async def in_turn():  # @in_turn
    for n in range(PIECES):
        work()  # @call


async def with_asyncio():  # @with_asyncio
    pieces = [work_async() for n in range(PIECES)]  # @make
    await asyncio.gather(*pieces)  # @gather


async def in_pool(executor):  # @in_pool
    loop = asyncio.get_running_loop()
    with executor as pool:
        jobs = [loop.run_in_executor(pool, work) for n in range(PIECES)]  # @submit
        await asyncio.gather(*jobs)  # @gather_jobs


async def in_threads():  # @in_threads
    await in_pool(ThreadPoolExecutor(WORKERS))  # @threads


async def in_processes():  # @in_processes
    await in_pool(ProcessPoolExecutor(WORKERS))  # @processes


async def timed(name, way):  # @timed
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await way()  # @await
    print(f"{name}: {loop.time() - begin:.2f} s")  # @took


async def main():  # @main
    ways = [
        ("in turn", in_turn),  # @first
        ("asyncio", with_asyncio),  # @second
        ("threads", in_threads),  # @third
        ("processes", in_processes),  # @fourth
    ]
    for number, (name, way) in enumerate(ways, 1):  # @each_way
        if WAY in (0, number):
            await timed(name, way)  # @does


if __name__ == "__main__":
    asyncio.run(main())  # @run
