import asyncio


async def work(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item * 0.1)
        print(name, item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.join()
    for item in (3, 1, 2, 1):
        queue.put_nowait(item)
    a = asyncio.create_task(work('a', queue))
    b = asyncio.create_task(work('b', queue))
    await queue.join()
    print('joined', queue.empty())
    a.cancel()
    b.cancel()
    await asyncio.gather(a, b, return_exceptions=True)


asyncio.run(main())
