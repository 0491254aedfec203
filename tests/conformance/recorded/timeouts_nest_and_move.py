import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.3):
            try:
                async with asyncio.timeout(0.1) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print('inner', inner.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print('outer')
    async with asyncio.timeout(0.05) as moved:
        moved.reschedule(loop.time() + 0.2)
        await asyncio.sleep(0.1)
    print('moved', moved.expired())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print('still runs')
            await asyncio.sleep(0)
    except TimeoutError:
        print('past')
    async with asyncio.timeout(None):
        await asyncio.sleep(0)


asyncio.run(main())
