import asyncio
import time

STEP = 1


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def put_on(shoe):  # @put_on
    for what in ["on", "laced", "tied"]:  # @each
        compute(STEP)  # @hands
        print(f"{shoe} shoe {what}")  # @done
        await asyncio.sleep(0)  # @switch


async def main():  # @main
    await asyncio.gather(put_on("left"), put_on("right"))  # @gather


asyncio.run(main())  # @run
