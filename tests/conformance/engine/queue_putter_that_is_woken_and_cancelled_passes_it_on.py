import asyncio


async def put(name, queue):
    try:
        await queue.put(name)
        print(name, 'put')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    queue = asyncio.Queue(1)
    await queue.put('first')
    a = asyncio.create_task(put('a', queue))
    b = asyncio.create_task(put('b', queue))
    c = asyncio.create_task(put('c', queue))
    await asyncio.sleep(0)
    b.cancel()
    print(queue.get_nowait())
    a.cancel()
    await asyncio.sleep(0)
    print(a.done(), b.done(), c.done())
    await asyncio.gather(a, b, c, return_exceptions=True)
    print(queue.get_nowait(), queue.empty())


asyncio.run(main())
