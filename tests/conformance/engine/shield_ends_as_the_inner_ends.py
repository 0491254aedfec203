import asyncio


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError('no')


async def forgets(delay):
    await asyncio.shield(fails(delay))


async def main():
    try:
        await asyncio.shield(fails(1))
    except ValueError as e:
        print('failed', e)
    inner = asyncio.create_task(fails(1))
    outer = asyncio.shield(inner)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('cancelled', outer.cancelled(), asyncio.current_task().cancelling())
    left = asyncio.create_task(forgets(2))
    await asyncio.sleep(1)
    left.cancel()
    await asyncio.sleep(2)
    print('end')


asyncio.run(main())
