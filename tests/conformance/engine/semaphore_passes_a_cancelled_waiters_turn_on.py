import asyncio


async def take(name, sem):
    async with sem:
        print(name, 'in')
        await asyncio.sleep(0.1)
    print(name, 'out')


async def main():
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    tasks = [asyncio.create_task(take(name, sem)) for name in 'abcd']
    await asyncio.sleep(0)
    tasks[1].cancel()
    sem.release()
    tasks[0].cancel()
    await asyncio.sleep(0)
    print([t.done() for t in tasks])
    await asyncio.gather(*tasks, return_exceptions=True)
    print(sem.locked())


asyncio.run(main())
