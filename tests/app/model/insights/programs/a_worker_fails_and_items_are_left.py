# said: exception never retrieved; deadlock
import asyncio


async def work(queue):
    while True:
        number = await queue.get()
        try:
            await asyncio.sleep(0.2)
            print(10 / number)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    for number in (5, 2, 0, 1):
        queue.put_nowait(number)
    worker = asyncio.create_task(work(queue))
    await queue.join()
    worker.cancel()


asyncio.run(main())
