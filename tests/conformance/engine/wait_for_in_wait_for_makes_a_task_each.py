import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('work cancelled')
        raise


async def inner(timeout):
    try:
        await asyncio.wait_for(work(), timeout)
    except asyncio.TimeoutError:
        print('inner timed out')


async def main():
    for timeout in (1, 3, 2):
        try:
            await asyncio.wait_for(inner(timeout), 2)
        except asyncio.TimeoutError:
            print('outer timed out')


asyncio.run(main())
