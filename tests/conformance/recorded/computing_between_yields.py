# plain: no, the number of rounds is virtual
import asyncio
import time


async def until(end):
    rounds = 0
    while time.monotonic() < end:
        rounds += 1
        await asyncio.sleep(0)
    return rounds


async def main():
    print(await until(0.01))
    await asyncio.sleep(0.1)
    print(await asyncio.gather(until(0.12), asyncio.sleep(0.003)))


asyncio.run(main())
