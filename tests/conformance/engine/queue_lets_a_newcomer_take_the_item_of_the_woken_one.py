import asyncio


async def get(name, queue):
    item = await queue.get()
    print(name, item)


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get('a', queue))
    b = asyncio.create_task(get('b', queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print('main', queue.get_nowait())
    await asyncio.sleep(0)
    queue.put_nowait(2)
    queue.put_nowait(3)
    await asyncio.gather(a, b)


asyncio.run(main())
