import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
        print('in time')
    except asyncio.CancelledError:
        print('cancelled')
        raise


async def block_of(limit, body):
    try:
        async with asyncio.timeout(limit):
            async with asyncio.TaskGroup() as group:
                group.create_task(work(1))
                group.create_task(work(3))
                await asyncio.sleep(body)
    except TimeoutError:
        print('timed out', asyncio.current_task().cancelling())


async def child_times_out():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.wait_for(work(3), 1))
            group.create_task(work(2))
    except ExceptionGroup as errors:
        print(repr(errors))


async def main():
    await block_of(2, 0)
    await block_of(2, 5)
    await block_of(1, 1)
    await child_times_out()


asyncio.run(main())
