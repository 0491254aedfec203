import asyncio


async def get_later(queue):
    await asyncio.sleep(1)
    queue.put_nowait(1)
    await asyncio.sleep(1)
    queue.put_nowait(2)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(get_later(queue))
    print(await asyncio.wait_for(queue.get(), None))
    print(await asyncio.wait_for(queue.get(), 5))
    await asyncio.wait_for(asyncio.sleep(1), None)
    await asyncio.wait_for(task, None)


asyncio.run(main())
