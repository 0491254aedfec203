import asyncio
import time

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
    a = asyncio.to_thread(crunch, "a", FIRST)  # @a
    b = asyncio.to_thread(crunch, "b", SECOND)  # @b
    await asyncio.gather(a, b)  # @gather


asyncio.run(main())  # @run
