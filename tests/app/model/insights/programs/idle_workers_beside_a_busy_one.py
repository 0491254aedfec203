# said: idle workers
import asyncio


async def worker(queue):
    while True:
        print(await queue.get())
        await asyncio.sleep(0.1)


async def main():
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue)) for _ in range(6)]
    for n in range(3):
        await asyncio.sleep(0.5)
        await queue.put(n)
    await asyncio.sleep(0.5)
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)


asyncio.run(main())
