import asyncio


async def get(name, queue):
    try:
        item = await queue.get()
        print(name, item)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get('a', queue))
    b = asyncio.create_task(get('b', queue))
    c = asyncio.create_task(get('c', queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    a.cancel()
    await asyncio.sleep(0)
    print(a.done(), b.done(), queue.qsize())
    c.cancel()
    await asyncio.gather(a, b, c, return_exceptions=True)


asyncio.run(main())
