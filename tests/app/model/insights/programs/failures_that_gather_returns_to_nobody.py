# said: exception never retrieved
import asyncio


async def job(n):
    await asyncio.sleep(0.1)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    await asyncio.gather(*(job(n) for n in range(4)), return_exceptions=True)


asyncio.run(main())
