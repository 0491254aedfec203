import asyncio
import time

QUICK = 0.5
STALLED = 4


def load(part, seconds):  # @load
    print(f"{part} asked for")  # @asked
    time.sleep(seconds)  # @wait
    print(f"{part} shown")  # @shown


async def main():  # @main
    load("heading", QUICK)  # @heading
    load("image", STALLED)  # @image
    load("text", QUICK)  # @text


asyncio.run(main())  # @run
