import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def forgetful():
    asyncio.create_task(fail(0.1))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError('x'))
    del future
    await asyncio.sleep(0.2)


async def main():
    await forgetful()
    task = asyncio.create_task(fail(0.1))
    await asyncio.sleep(0.2)
    print(task.exception())
    del task
    lost = asyncio.gather(fail(0.1), fail(0.2))
    del lost
    await asyncio.sleep(0.5)
    print('main ends')


asyncio.run(main())
