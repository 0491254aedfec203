import asyncio


async def waiter(name, future):
    print(name, await future)


async def main():
    future = asyncio.get_running_loop().create_future()

    def callback(f):
        print('callback')

    a = asyncio.create_task(waiter('a', future))
    await asyncio.sleep(0)
    future.add_done_callback(callback)
    b = asyncio.create_task(waiter('b', future))
    await asyncio.sleep(0)
    future.set_result(1)
    await asyncio.gather(a, b)


asyncio.run(main())
