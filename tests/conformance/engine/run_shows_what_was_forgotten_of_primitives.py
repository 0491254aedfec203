import asyncio


async def main():
    lock = asyncio.Lock()
    lock.acquire()
    queue = asyncio.Queue()
    queue.put(1)
    queue.get()
    asyncio.Event().wait()
    print(lock.locked(), queue.empty())


asyncio.run(main())
