import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print('empty', queue.empty())
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull:
        print('full', queue.full())
    try:
        queue.task_done()
        queue.task_done()
    except ValueError as e:
        print(e)
    endless = asyncio.Queue(-3)
    endless.put_nowait(1)
    endless.put_nowait(2)
    print(endless.full(), endless.qsize(), endless.maxsize)


asyncio.run(main())
