import asyncio


async def work():
    await asyncio.sleep(0)
    print('once')
    return object is not None


async def main():
    coro = work()
    task = asyncio.create_task(work())
    print(await asyncio.gather(coro, coro, task, task))
    print(await asyncio.gather(task, task))


asyncio.run(main())
