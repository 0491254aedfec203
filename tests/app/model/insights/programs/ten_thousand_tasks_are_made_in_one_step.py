# said: nothing
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(*[work() for _ in range(10000)])


asyncio.run(main())
