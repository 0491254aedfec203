import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def main():
    await asyncio.gather(*(work(n, 1 + n % 3) for n in range(20)))


asyncio.run(main())
