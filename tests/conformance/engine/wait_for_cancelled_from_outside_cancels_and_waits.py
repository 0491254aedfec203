import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print('cleaning up')
        await asyncio.sleep(1)


async def caller():
    try:
        await asyncio.wait_for(work(), 3)
    except asyncio.CancelledError:
        print('caller cancelled')
        raise


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(0.5)
    print(task.done())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
