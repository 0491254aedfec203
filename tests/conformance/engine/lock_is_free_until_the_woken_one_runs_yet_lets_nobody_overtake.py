import asyncio


async def take(name, lock):
    print(name, await lock.acquire())
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(take('a', lock))
    b = asyncio.create_task(take('b', lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    await take('main', lock)
    await asyncio.gather(a, b)


asyncio.run(main())
