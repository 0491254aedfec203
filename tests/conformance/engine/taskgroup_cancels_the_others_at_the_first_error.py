import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(str(n))


async def fails_in_cleanup():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print('cleaning up')
        raise TypeError('in cleanup')


async def cleans_up():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(1)
        print('cleaned up')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1))
            group.create_task(fails_in_cleanup())
            group.create_task(cleans_up())
            group.create_task(fails(2))
            await asyncio.sleep(5)
            print('never')
    except ExceptionGroup as group:
        print(group)
        for error in group.exceptions:
            print(repr(error))
        values, others = group.split(ValueError)
        print(values, others)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
