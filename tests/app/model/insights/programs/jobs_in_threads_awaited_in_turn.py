# said: awaits in turn
import asyncio
import time


def read(name):
    time.sleep(0.3)
    return name


async def main():
    first = await asyncio.to_thread(read, "one")
    second = await asyncio.to_thread(read, "two")
    print(first, second)


asyncio.run(main())
