import asyncio


async def fail(lock):
    async with lock:
        raise ValueError('no')


async def hold(lock):
    async with lock:
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    try:
        await fail(lock)
    except ValueError:
        print('failed', lock.locked())
    holding = asyncio.create_task(hold(lock))
    following = asyncio.create_task(hold(lock))
    await asyncio.sleep(0.1)
    holding.cancel()
    await asyncio.gather(holding, following, return_exceptions=True)
    print(lock.locked())


asyncio.run(main())
