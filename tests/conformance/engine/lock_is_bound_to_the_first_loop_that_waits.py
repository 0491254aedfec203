import asyncio


async def wait_for_it(lock):
    try:
        await lock.acquire()
        print('got it')
    except RuntimeError:
        print('bound')


async def let_one_wait(lock):
    await lock.acquire()
    task = asyncio.create_task(wait_for_it(lock))
    await asyncio.sleep(0)
    lock.release()
    await task


async def main():
    pass


lock = asyncio.Lock()
asyncio.run(let_one_wait(lock))
asyncio.run(wait_for_it(lock))
asyncio.run(main())
