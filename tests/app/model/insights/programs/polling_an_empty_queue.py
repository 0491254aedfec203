# said: polling
import asyncio


async def consume(queue):
    while True:
        try:
            item = queue.get_nowait()
        except asyncio.QueueEmpty:
            await asyncio.sleep(0.05)
            continue
        if item is None:
            break
        print(item)


async def main():
    queue = asyncio.Queue()
    consumer = asyncio.create_task(consume(queue))
    await asyncio.sleep(1)
    queue.put_nowait(1)
    queue.put_nowait(None)
    await consumer


asyncio.run(main())
