import asyncio


async def take(n, sem):
    async with sem:
        print(n, 'in')
        await asyncio.sleep(0.1)


async def main():
    sem = asyncio.BoundedSemaphore(2)
    await asyncio.gather(take(1, sem), take(2, sem), take(3, sem))
    try:
        sem.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.BoundedSemaphore(-1)
    except ValueError as e:
        print(e)
    print(sem.locked())


asyncio.run(main())
