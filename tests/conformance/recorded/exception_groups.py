import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def linger():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.05)
        raise KeyError('while being cancelled')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.05, ValueError('v')))
            group.create_task(fail(0.05, TypeError('t')))
            group.create_task(linger())
    except* ValueError as errors:
        print('values', errors.exceptions)
    except* (TypeError, KeyError) as errors:
        print('others', [type(e).__name__ for e in errors.exceptions])


asyncio.run(main())
