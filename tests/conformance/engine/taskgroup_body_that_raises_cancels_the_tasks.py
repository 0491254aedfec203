import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('work cancelled')
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            group.create_task(work())
            await asyncio.sleep(1)
            raise ValueError('body')
    except ExceptionGroup as group:
        print(group, repr(group.exceptions[0]))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            raise ValueError('at once')
    except ExceptionGroup as group:
        print(group, len(group.exceptions))


asyncio.run(main())
