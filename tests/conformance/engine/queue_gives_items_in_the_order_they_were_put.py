import asyncio


async def produce(queue):
    for item in 'abcd':
        await queue.put(item)
        print('put', item, queue.qsize(), queue.full())


async def consume(queue):
    for n in range(4):
        await asyncio.sleep(0.1)
        print('got', await queue.get(), queue.qsize(), queue.empty())


async def main():
    queue = asyncio.Queue(2)
    print(queue.maxsize)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
