# said: nothing
import asyncio


async def attempt(n):
    await asyncio.sleep(0.5)
    return n == 2


async def main():
    for n in range(5):
        if await attempt(n):
            break
    for n in range(3):
        try:
            print(await attempt(n))
        except OSError:
            pass


asyncio.run(main())
