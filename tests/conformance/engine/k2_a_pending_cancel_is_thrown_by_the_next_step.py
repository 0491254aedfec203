import asyncio


async def child():
    try:
        await asyncio.sleep(0)
        print('not reached')
    except asyncio.CancelledError:
        print('cancelled')
    await asyncio.sleep(0)
    print('goes on')
    return 'value'


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    print(task.cancel())
    print(await task, task.cancelled())


asyncio.run(main())
