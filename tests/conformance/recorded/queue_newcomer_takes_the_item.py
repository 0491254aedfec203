import asyncio


async def getter(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    waiting = asyncio.create_task(getter('waiting', queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print('newcomer', queue.get_nowait())
    await asyncio.sleep(0)
    queue.put_nowait(2)
    await waiting
    cancelled, second = [asyncio.create_task(getter(n, queue)) for n in ('cancelled', 'second')]
    await asyncio.sleep(0)
    queue.put_nowait(3)
    cancelled.cancel()
    await asyncio.wait([cancelled, second])
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print('empty')
    try:
        queue.task_done()
        queue.task_done()
        queue.task_done()
        queue.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
