import asyncio
import time


async def spin(name):
    for n in range(3):
        print(name, n)
        await asyncio.sleep(0)


async def timed():
    await asyncio.sleep(0.5)
    print('timer')


async def main():
    t = asyncio.create_task(timed())
    a = asyncio.create_task(spin('a'))
    await asyncio.sleep(0)
    time.sleep(1)
    await a
    await t


asyncio.run(main())
