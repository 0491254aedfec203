import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError('no')


async def swallows():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('swallowed', asyncio.current_task().cancelling())
            await asyncio.sleep(1)
            print('body ends')
    except ExceptionGroup as errors:
        print(repr(errors), asyncio.current_task().cancelling())
    await asyncio.sleep(1)


async def raises():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise KeyError('instead')
    except ExceptionGroup as errors:
        print(len(errors.exceptions), asyncio.current_task().cancelling())


async def main():
    await swallows()
    await raises()
    task = asyncio.create_task(swallows())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
