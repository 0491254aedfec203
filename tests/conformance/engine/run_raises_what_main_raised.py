import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('child cancelled')
        raise


async def main():
    asyncio.create_task(child())
    await asyncio.sleep(0)
    raise ValueError('from main')


async def cancelled():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)

try:
    asyncio.run(main())
except ValueError as e:
    print('caught', e)
try:
    asyncio.run(cancelled())
except asyncio.CancelledError:
    print('caught CancelledError')
asyncio.run(main())
