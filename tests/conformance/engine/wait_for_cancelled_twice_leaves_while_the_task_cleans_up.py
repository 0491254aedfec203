import asyncio


async def work():
    try:
        await asyncio.sleep(9)
    finally:
        print('cleaning up')
        await asyncio.sleep(2)
        print('cleaned')


async def caller():
    await asyncio.wait_for(work(), 5)


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    await asyncio.sleep(2)


asyncio.run(main())
