import asyncio


async def work(n, sem):
    async with sem:
        print(n, 'in')
        await asyncio.sleep(0.1 * (1 + n % 3))
        print(n, 'out')


async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(work(n, sem) for n in range(7)))
    print(sem.locked())


asyncio.run(main())
