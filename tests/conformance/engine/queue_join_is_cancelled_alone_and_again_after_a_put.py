import asyncio


async def joins(name, queue):
    await queue.join()
    print(name, 'joined')


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    a = asyncio.create_task(joins('a', queue))
    b = asyncio.create_task(joins('b', queue))
    await asyncio.sleep(0)
    a.cancel()
    queue.get_nowait()
    queue.task_done()
    queue.put_nowait(2)
    c = asyncio.create_task(joins('c', queue))
    await asyncio.sleep(0.1)
    print(a.done(), b.done(), c.done())
    queue.get_nowait()
    queue.task_done()
    await asyncio.gather(a, b, c, return_exceptions=True)


asyncio.run(main())
