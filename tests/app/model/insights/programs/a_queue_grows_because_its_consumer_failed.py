# said: exception never retrieved
import asyncio


async def produce(queue):
    for n in range(40):
        await queue.put(n)
        await asyncio.sleep(0.1)


async def consume(queue):
    for _ in range(4):
        await queue.get()
        await asyncio.sleep(0.2)
    raise ValueError('too much')


async def main():
    queue = asyncio.Queue()
    consumer = asyncio.create_task(consume(queue))
    await produce(queue)
    print(consumer.done())


asyncio.run(main())
