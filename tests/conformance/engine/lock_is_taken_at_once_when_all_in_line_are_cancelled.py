import asyncio


async def wait_for_it(lock):
    await lock.acquire()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(wait_for_it(lock))
    b = asyncio.create_task(wait_for_it(lock))
    await asyncio.sleep(0)
    a.cancel()
    b.cancel()
    lock.release()
    await lock.acquire()
    print('main has it', a.done(), b.done())
    await asyncio.gather(a, b, return_exceptions=True)
    lock.release()


asyncio.run(main())
