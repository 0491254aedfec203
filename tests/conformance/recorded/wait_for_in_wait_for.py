import asyncio


async def slow(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    for outer, inner, delay in ((0.3, 0.2, 0.1), (0.3, 0.1, 0.2), (0.1, 0.3, 0.2)):
        try:
            print(await asyncio.wait_for(asyncio.wait_for(slow('s', delay), inner), outer))
        except asyncio.TimeoutError:
            print('timed out', outer, inner)
    try:
        await asyncio.wait_for(slow('zero', 1), 0)
    except asyncio.TimeoutError:
        print('zero')
    print(await asyncio.wait_for(slow('none', 0.05), None))


asyncio.run(main())
