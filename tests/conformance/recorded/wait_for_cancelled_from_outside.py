import asyncio


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('slow cleans up')
        await asyncio.sleep(0.05)
        print('slow cleaned up')
        raise


async def main():
    task = asyncio.create_task(asyncio.wait_for(slow(), 5))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    queue = asyncio.Queue()
    task = asyncio.create_task(asyncio.wait_for(queue.get(), 5))
    await asyncio.sleep(0.05)
    queue.put_nowait('item')
    await asyncio.sleep(0.05)
    print(task.done(), await task)


asyncio.run(main())
