import asyncio


async def work():
    try:
        await asyncio.sleep(9)
    finally:
        print('cleaning up')
        try:
            await asyncio.sleep(2)
            print('never')
        except asyncio.CancelledError as e:
            print('interrupted', e)
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel('first')
    await asyncio.sleep(1)
    task.cancel('second')
    try:
        await task
    except asyncio.CancelledError as e:
        print('cancelled', e, task.cancelling())


asyncio.run(main())
