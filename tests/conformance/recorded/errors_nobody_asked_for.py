import asyncio
import gc


async def fail(what):
    await asyncio.sleep(0)
    raise ValueError(what)


async def main():
    asyncio.create_task(fail('forgotten'))
    await asyncio.sleep(0.05)
    gc.collect()
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError('lost'))
    del future
    asyncio.sleep(1)
    fail('never awaited')
    print('main ends')


asyncio.run(main())
