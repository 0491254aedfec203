import asyncio


async def take(name, sem):
    await sem.acquire()
    print(name, 'in')


async def main():
    sem = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(n, sem)) for n in range(4)]
    await asyncio.sleep(0)
    sem.release()
    sem.release()
    tasks[2].cancel()
    sem.release()
    sem.release()
    await asyncio.sleep(0)
    print(sem.locked())
    await asyncio.sleep(0)
    await asyncio.gather(*tasks, return_exceptions=True)
    await sem.acquire()


try:
    asyncio.run(main())
except ValueError:
    pass
