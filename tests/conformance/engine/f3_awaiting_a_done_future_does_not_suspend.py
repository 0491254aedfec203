import asyncio


async def child():
    print('child')
    return 7


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    print(await task, await task)
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError('no'))
    try:
        await future
    except ValueError as e:
        print('caught', e)
    print('end')


asyncio.run(main())
