import asyncio


async def waits(condition):
    async with condition:
        await condition.wait()
        print('woke')


async def main():
    condition = asyncio.Condition()
    async with condition:
        condition.notify()
        condition.notify_all()
    task = asyncio.create_task(waits(condition))
    await asyncio.sleep(0.1)
    print(task.done())
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


asyncio.run(main())
