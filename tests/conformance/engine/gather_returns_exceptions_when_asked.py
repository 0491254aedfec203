import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError('no')


async def main():
    task = asyncio.create_task(work(5))
    gathered = asyncio.gather(work(2), fail(1), task, return_exceptions=True)
    await asyncio.sleep(0.5)
    task.cancel()
    print(await gathered)


asyncio.run(main())
