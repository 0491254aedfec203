import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print('never')


async def fails():
    raise ValueError('at once')


async def main():
    task = asyncio.create_task(work())
    print(task.cancel(), task.cancelling())
    task.cancel('again')
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), task.cancelling())
    async with asyncio.TaskGroup() as group:
        child = group.create_task(work())
        child.cancel()
    try:
        await asyncio.gather(work(), fails())
    except ValueError as e:
        print(e)


asyncio.run(main())
