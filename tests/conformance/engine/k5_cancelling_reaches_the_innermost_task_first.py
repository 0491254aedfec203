import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('inner')
        raise


async def middle():
    try:
        await asyncio.create_task(inner())
    except asyncio.CancelledError:
        print('middle')
        raise


async def outer():
    try:
        await asyncio.create_task(middle())
    except asyncio.CancelledError:
        print('outer')
        return 'swallowed'


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task)


asyncio.run(main())
