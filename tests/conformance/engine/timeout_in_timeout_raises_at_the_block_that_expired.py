import asyncio


async def nested(outer, inner):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(9)
            except TimeoutError:
                print('inner timed out')
            await asyncio.sleep(3)
    except TimeoutError:
        print('outer timed out', asyncio.current_task().cancelling())


async def main():
    await nested(1, 2)
    await nested(5, 1)
    await nested(1, 1)
    await nested(4, 1)


asyncio.run(main())
