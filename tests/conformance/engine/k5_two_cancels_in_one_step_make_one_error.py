import asyncio


async def child():
    for n in range(2):
        try:
            await asyncio.sleep(1)
            print('slept')
        except asyncio.CancelledError:
            print('cancelled', asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print(task.cancelling())
    await task


asyncio.run(main())
