# said: deadlock
import asyncio


async def work(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.1)
        print(item)


async def main():
    queue = asyncio.Queue()
    for n in range(5):
        queue.put_nowait(n)
    workers = [asyncio.create_task(work(queue)) for _ in range(2)]
    await queue.join()
    for worker in workers:
        worker.cancel()


asyncio.run(main())
