import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

FIRST = 1
SECOND = 2


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def crunch(name, seconds):  # @crunch
    print(f"{name} begins")  # @begins
    compute(seconds)  # @compute
    print(f"{name} ends")  # @ends


async def main():  # @main
    loop = asyncio.get_running_loop()  # @loop
    with ProcessPoolExecutor(2) as pool:  # @pool
        a = loop.run_in_executor(pool, crunch, "a", FIRST)  # @a
        b = loop.run_in_executor(pool, crunch, "b", SECOND)  # @b
        await asyncio.gather(a, b)  # @gather


if __name__ == "__main__":
    asyncio.run(main())  # @run
