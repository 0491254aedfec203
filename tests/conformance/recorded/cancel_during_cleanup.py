import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('cancelled while cleaning')
            await asyncio.sleep(0)
            print('and went on')
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.05)
    task.cancel('first')
    await asyncio.sleep(0.05)
    task.cancel('second')
    task.cancel('third')
    print(task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print('cancelled', e.args)


asyncio.run(main())
