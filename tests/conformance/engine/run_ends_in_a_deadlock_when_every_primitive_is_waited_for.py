import asyncio


async def takes(lock):
    await lock.acquire()


async def waits(condition):
    async with condition:
        await condition.wait()


async def enters(sem):
    async with sem:
        pass


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    full = asyncio.Queue(1)
    await full.put(1)
    await asyncio.gather(takes(lock), asyncio.Event().wait(), waits(asyncio.Condition()),
                         enters(asyncio.Semaphore(0)), asyncio.Barrier(2).wait(),
                         asyncio.Queue().get(), full.put(2), full.join())


asyncio.run(main())
