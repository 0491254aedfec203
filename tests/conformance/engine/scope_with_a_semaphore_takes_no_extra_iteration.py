import asyncio


async def work(n, sem):
    async with sem:
        print(n, 'in')
        await asyncio.sleep(0.1)
        if n == 1:
            raise ValueError(n)
    print(n, 'out')
    return n


async def main():
    sem = asyncio.Semaphore(1)
    print(await asyncio.gather(*(work(n, sem) for n in range(3)), return_exceptions=True))


asyncio.run(main())
