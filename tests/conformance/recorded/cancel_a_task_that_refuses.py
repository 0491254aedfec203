import asyncio


async def refuses():
    for _ in range(3):
        try:
            await asyncio.sleep(0.1)
            print('slept')
        except asyncio.CancelledError:
            print('no')
    return 'survived'


async def main():
    task = asyncio.create_task(refuses())
    await asyncio.sleep(0.02)
    print(task.cancel(), task.cancelled())
    print(await task, task.cancelled(), task.cancelling())
    print(task.cancel())


asyncio.run(main())
