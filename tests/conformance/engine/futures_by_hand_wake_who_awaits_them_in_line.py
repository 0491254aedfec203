import asyncio


async def waits(name, future):
    print(name, await future)


async def main():
    future = asyncio.Future()
    a = asyncio.create_task(waits('a', future))
    b = asyncio.create_task(waits('b', future))
    await asyncio.sleep(0.1)
    future.set_result('here')
    print('set')
    await waits('main', future)
    await asyncio.gather(a, b)


asyncio.run(main())
