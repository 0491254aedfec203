import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name)
        if name == 'bad':
            raise RuntimeError(name)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def team(*jobs):
    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(work(*job))
    print('team done')


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(team(('a', 0.05), ('b', 0.1)))
            outer.create_task(team(('bad', 0.15), ('c', 0.3)))
            outer.create_task(team(('d', 0.4)))
    except BaseExceptionGroup as group:
        print(repr(group))


asyncio.run(main())
