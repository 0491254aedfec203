# said: deadlock
import asyncio


async def work(queue):
    for _ in range(2):
        number = await queue.get()
        await asyncio.sleep(0.2)
        print(number)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    worker = asyncio.create_task(work(queue))
    await queue.join()
    await worker


asyncio.run(main())
