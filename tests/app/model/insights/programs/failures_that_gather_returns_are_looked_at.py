# said: nothing
import asyncio


async def job(n):
    await asyncio.sleep(0.1)
    if n % 2:
        raise ValueError(n)
    return n


async def wait_for_ever():
    await asyncio.sleep(3600)


async def main():
    print(await asyncio.gather(job(1), job(2), return_exceptions=True))
    tasks = [asyncio.create_task(job(n)) for n in range(3)]
    await asyncio.gather(*tasks, return_exceptions=True)
    print([task.exception() for task in tasks])
    waiting = asyncio.create_task(wait_for_ever())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)


asyncio.run(main())
