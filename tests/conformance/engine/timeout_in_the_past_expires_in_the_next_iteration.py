import asyncio


async def block_of(limit, delay):
    try:
        async with limit:
            print('inside')
            await asyncio.sleep(delay)
            print('slept')
            await asyncio.sleep(1)
    except TimeoutError:
        print('timed out')


async def main():
    await block_of(asyncio.timeout(0), 0)
    await block_of(asyncio.timeout(-1), 1)
    limit = asyncio.timeout(1)
    await asyncio.sleep(2)
    await block_of(limit, 0)
    await block_of(asyncio.timeout_at(asyncio.get_running_loop().time() + 1), 3)
    await block_of(asyncio.timeout_at(1), 3)


asyncio.run(main())
