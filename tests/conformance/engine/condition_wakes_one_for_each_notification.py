import asyncio


async def waits(name, condition):
    async with condition:
        print(name, 'waits')
        print(name, await condition.wait(), condition.locked())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(name, condition)) for name in 'abcd']
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify()
        print('notified one')
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify(2)
        condition.notify(0)
        print('notified two')
    await asyncio.sleep(0.1)
    await condition.acquire()
    condition.notify_all()
    condition.release()
    await asyncio.gather(*tasks)


asyncio.run(main())
