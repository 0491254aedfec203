import asyncio


async def take(name, sem):
    await sem.acquire()
    print(name, 'in')
    sem.release()


async def main():
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    a = asyncio.create_task(take('a', sem))
    b = asyncio.create_task(take('b', sem))
    await asyncio.sleep(0)
    print(sem.locked())
    sem.release()
    print(sem.locked())
    await take('main', sem)
    await asyncio.gather(a, b)


asyncio.run(main())
