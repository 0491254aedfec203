import asyncio


async def get(name, queue):
    item = await queue.get()
    print(name, item)
    queue.task_done()


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(n, queue)) for n in range(4)]
    await asyncio.sleep(0)
    queue.put_nowait(10)
    queue.put_nowait(11)
    await queue.join()
    await queue.put(12)
    await queue.put(13)
    await asyncio.gather(*tasks)


asyncio.run(main())
