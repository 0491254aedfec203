import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError('no')


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


async def main():
    try:
        await asyncio.wait_for(fails(), 2)
    except ValueError as e:
        print('failed', e)
    try:
        await asyncio.wait_for(cancels_itself(), 2)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 1)
    except asyncio.TimeoutError:
        print('timed out', future.cancelled())
    try:
        await asyncio.wait_for(asyncio.gather(fails(), asyncio.sleep(3)), 2)
    except ValueError as e:
        print('failed', e)
    try:
        await asyncio.wait_for(asyncio.gather(asyncio.sleep(3), asyncio.sleep(4)), 1)
    except asyncio.TimeoutError:
        print('timed out')


asyncio.run(main())
