import asyncio


async def use(name, semaphore):
    await semaphore.acquire()
    print(name, 'in')


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(use(n, semaphore)) for n in 'abc']
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    semaphore.release()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
