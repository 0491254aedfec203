import asyncio

ITEMS = 7
WORKERS = 3
WORK = 1


async def worker(name, queue):  # @worker
    while True:
        item = await queue.get()  # @get
        print(f"worker {name} takes {item}")  # @takes
        await asyncio.sleep(WORK)  # @work
        queue.task_done()  # @task_done


async def main():  # @main
    queue = asyncio.Queue()  # @queue
    for item in range(ITEMS):
        queue.put_nowait(item)  # @put
    workers = [asyncio.create_task(worker(n, queue)) for n in range(WORKERS)]  # @create
    await queue.join()  # @join
    print("every item is dealt with")  # @joined
    for each in workers:
        each.cancel()  # @cancel


asyncio.run(main())  # @run
