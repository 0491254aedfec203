import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)
    return name


async def main():
    print(await asyncio.gather(work('a', 0.3), work('b', 0.1), work('c', 0.2)))
    print(await asyncio.gather())
    future = asyncio.get_running_loop().create_future()
    future.set_result('done')
    task = asyncio.create_task(work('d', 0))
    print(await asyncio.gather(future, task, task, future))
    print(await asyncio.gather(future, future))
    print(await asyncio.gather(asyncio.gather(work('e', 0)), work('f', 0)))


asyncio.run(main())
