import asyncio


async def work(limit):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(9)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        raise
    except TimeoutError:
        print('timed out', asyncio.current_task().cancelling())


async def swallows():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print('swallowed', asyncio.current_task().cancelling())
    await work(1)


async def raises():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                pass
            raise ValueError('instead')
    except ValueError as e:
        print(e, asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(work(5))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    both = asyncio.create_task(work(1))
    await asyncio.sleep(1)
    both.cancel()
    await asyncio.gather(both, return_exceptions=True)
    swallower = asyncio.create_task(swallows())
    await asyncio.sleep(0)
    swallower.cancel()
    await swallower
    await raises()


asyncio.run(main())
