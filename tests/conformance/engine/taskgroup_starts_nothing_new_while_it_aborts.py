import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError('no')


async def nothing():
    pass


def refuses(group):
    """What create_task raises; the coroutine dies with its frame."""
    try:
        group.create_task(nothing())
    except RuntimeError as e:
        return str(e)


async def tries(group):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(refuses(group))
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(tries(group))
    except ExceptionGroup as errors:
        print(repr(errors))


asyncio.run(main())
