# said: ready, not running
import asyncio
import time


async def crunch(n):
    time.sleep(0.02)


async def answer():
    print("answered")


async def main():
    crunching = [asyncio.create_task(crunch(n)) for n in range(40)]
    asked = asyncio.create_task(answer())
    await asked
    await asyncio.gather(*crunching)


asyncio.run(main())
