import asyncio


async def get(name, queue):
    item = await queue.get()
    print(name, item)


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get('a', queue))
    b = asyncio.create_task(get('b', queue))
    await asyncio.sleep(0)
    a.cancel()
    queue.put_nowait(1)
    await asyncio.sleep(0)
    print(a.cancelled(), b.done())
    await asyncio.gather(a, b, return_exceptions=True)
    late = asyncio.create_task(get('late', queue))
    await asyncio.sleep(0.1)
    late.cancel()
    await asyncio.gather(late, return_exceptions=True)
    queue.put_nowait(2)
    print(queue.qsize())


asyncio.run(main())
