import asyncio


async def producer(name, queue, count, delay):
    for i in range(count):
        await queue.put(f'{name}{i}')
        print('put', f'{name}{i}', queue.qsize())
        await asyncio.sleep(delay)


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(name, item)
        await asyncio.sleep(0.03)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(f'c{i}', queue)) for i in range(2)]
    await asyncio.gather(producer('x', queue, 3, 0), producer('y', queue, 3, 0.05),
                         producer('z', queue, 2, 0.011))
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
