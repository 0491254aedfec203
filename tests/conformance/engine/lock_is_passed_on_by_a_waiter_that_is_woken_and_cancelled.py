import asyncio


async def use(name, lock):
    async with lock:
        print(name, 'in')


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(use('a', lock))
    b = asyncio.create_task(use('b', lock))
    c = asyncio.create_task(use('c', lock))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.sleep(0)
    print(a.done(), lock.locked())
    await asyncio.gather(a, b, c, return_exceptions=True)


asyncio.run(main())
