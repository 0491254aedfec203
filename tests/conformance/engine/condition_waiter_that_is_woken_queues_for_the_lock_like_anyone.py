import asyncio


async def waits(condition):
    async with condition:
        await condition.wait()
        print('waiter has it')


async def takes(n, condition):
    async with condition:
        print(n, 'has it')
        await asyncio.sleep(0.1)


async def main():
    condition = asyncio.Condition()
    waiter = asyncio.create_task(waits(condition))
    await asyncio.sleep(0)
    await condition.acquire()
    one = asyncio.create_task(takes(1, condition))
    await asyncio.sleep(0)
    condition.notify()
    two = asyncio.create_task(takes(2, condition))
    await asyncio.sleep(0)
    condition.release()
    await asyncio.gather(waiter, one, two)


asyncio.run(main())
