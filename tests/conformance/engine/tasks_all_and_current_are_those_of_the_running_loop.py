import asyncio


async def work(delay):
    print(asyncio.current_task().get_name())
    await asyncio.sleep(delay)


async def main():
    a = asyncio.create_task(work(1), name='a')
    b = asyncio.ensure_future(work(2))
    c = asyncio.ensure_future(b)
    print(c == b)
    await asyncio.sleep(0)
    for task in asyncio.all_tasks():
        print(task.get_name(), task.done())
    await a
    for task in asyncio.all_tasks():
        if task != asyncio.current_task():
            task.cancel()
    await asyncio.wait([b])
    print(len(asyncio.all_tasks()), b.cancelled())


asyncio.run(main())
