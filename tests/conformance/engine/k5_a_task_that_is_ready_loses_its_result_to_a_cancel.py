import asyncio


async def child(future):
    try:
        print('got', await future)
    except asyncio.CancelledError:
        print('cancelled')


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(child(future))
    await asyncio.sleep(0)
    future.set_result('value')
    task.cancel()
    await task
    print(future.result())


asyncio.run(main())
