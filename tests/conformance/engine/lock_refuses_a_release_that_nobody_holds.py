import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        async with lock:
            lock.release()
    except RuntimeError as e:
        print(e)
    async with lock:
        print('body')
        await asyncio.sleep(0.1)
    print(lock.locked())


asyncio.run(main())
