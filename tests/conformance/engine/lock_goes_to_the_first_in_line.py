import asyncio


async def use(name, lock):
    async with lock:
        print(name, 'in')
        await asyncio.sleep(0.1)
    print(name, 'out', lock.locked())


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(use('a', lock), use('b', lock), use('c', lock))


asyncio.run(main())
