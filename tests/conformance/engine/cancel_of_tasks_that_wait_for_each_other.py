import asyncio


async def leaf():
    await asyncio.sleep(9)


async def awaits(task):
    try:
        await task
    except asyncio.CancelledError:
        print(asyncio.current_task().get_name(), 'cancelled', task.cancelled())
        raise


async def main():
    a = asyncio.create_task(leaf(), name='a')
    b = asyncio.create_task(awaits(a), name='b')
    c = asyncio.create_task(awaits(a), name='c')
    d = asyncio.create_task(awaits(b), name='d')
    await asyncio.sleep(1)
    d.cancel()
    done, pending = await asyncio.wait([a, b, c, d])
    for task in done:
        print(task.get_name(), task.cancelled(), task.cancelling())
    for task in asyncio.all_tasks():
        print(task.get_name())


asyncio.run(main())
