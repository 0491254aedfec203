import asyncio


async def stubborn():
    for i in range(2):
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            print('swallowed', i, asyncio.current_task().cancelling())
    task = asyncio.current_task()
    print(task.uncancel(), task.uncancel(), task.uncancel())
    await asyncio.sleep(1)
    return 'done'


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print(task.cancel())
    await asyncio.sleep(1)
    print(task.cancel())
    print(await task, task.cancelled(), task.cancelling(), task.cancel())


asyncio.run(main())
