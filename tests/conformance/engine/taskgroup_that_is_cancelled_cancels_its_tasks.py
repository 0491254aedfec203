import asyncio


async def work(cleanup):
    try:
        await asyncio.sleep(5)
    finally:
        print('cleaning up')
        await asyncio.sleep(cleanup)


async def fails():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        pass
    raise ValueError('no')


async def caller(is_waiting, has_error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            if has_error:
                group.create_task(fails())
            if not is_waiting:
                await asyncio.sleep(4)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        raise
    except ExceptionGroup as group:
        print(group, asyncio.current_task().cancelling())


async def main():
    for is_waiting in (True, False):
        for has_error in (False, True):
            task = asyncio.create_task(caller(is_waiting, has_error))
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.sleep(0.5)
            task.cancel()
            await asyncio.wait([task])
            print(task.cancelled())


asyncio.run(main())
