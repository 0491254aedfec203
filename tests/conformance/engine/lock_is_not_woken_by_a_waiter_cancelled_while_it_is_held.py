import asyncio


async def use(name, lock):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, 'gave up')
        raise
    print(name, 'in')
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(use(name, lock)) for name in 'abc']
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[1].cancel()
    await asyncio.sleep(0.1)
    print(lock.locked())
    lock.release()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
