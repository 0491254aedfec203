import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
        print('in time')
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        raise


async def main():
    for delay in (1, 3, 2):
        limit = asyncio.timeout(2)
        try:
            async with limit:
                await work(delay)
        except TimeoutError:
            print('timed out')
        print(limit.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(None):
        await asyncio.sleep(9)
        result = 1
    print(result)


asyncio.run(main())
