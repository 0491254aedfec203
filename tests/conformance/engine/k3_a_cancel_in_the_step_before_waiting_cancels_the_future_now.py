import asyncio


async def child():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled')
        await asyncio.sleep(0.5)
    print('slept')


async def main():
    await asyncio.create_task(child())


asyncio.run(main())
