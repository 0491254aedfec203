import asyncio


async def child():
    print('never')


async def main():
    task = asyncio.create_task(child())
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    print(task.cancel(), task.cancelled())


asyncio.run(main())
