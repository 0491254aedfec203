import asyncio
import time

COST = 0.5
PAUSE = 0.1


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def find(limit, divisor):  # @find
    print(f"up to {limit}, by {divisor}")  # @begins
    found = 0  # @count
    for n in range(1, limit + 1):  # @each
        if n % divisor == 0:  # @divisible
            found += 1  # @found
        if n % 100 == 0:  # @hundred
            compute(COST)  # @compute
            await asyncio.sleep(PAUSE)  # @sleep
    print(f"{found} by {divisor}")  # @ends


async def main():  # @main
    await asyncio.gather(  # @gather
        find(500, 7), find(300, 5), find(100, 3)
    )


asyncio.run(main())  # @run
