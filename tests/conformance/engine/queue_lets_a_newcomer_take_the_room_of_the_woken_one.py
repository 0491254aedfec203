import asyncio


async def put(name, queue):
    await queue.put(name)
    print(name, 'put')


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait('first')
    a = asyncio.create_task(put('a', queue))
    b = asyncio.create_task(put('b', queue))
    await asyncio.sleep(0)
    print(queue.get_nowait())
    queue.put_nowait('main')
    await asyncio.sleep(0)
    for n in range(3):
        print(await queue.get())
    await asyncio.gather(a, b)


asyncio.run(main())
