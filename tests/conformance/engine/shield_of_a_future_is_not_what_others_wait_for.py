import asyncio


async def waits(future):
    print('got', await future)


async def waits_shielded(future):
    print('got', await asyncio.shield(future))


async def main():
    future = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(waits_shielded(future))
    b = asyncio.create_task(waits(future))
    c = asyncio.create_task(waits_shielded(future))
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.sleep(1)
    future.set_result(7)
    await asyncio.wait([a, b, c])
    print(a.cancelled(), b.done(), c.done())


asyncio.run(main())
