import asyncio


async def waits(name, condition):
    async with condition:
        await condition.wait()
        print(name, 'woke')


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waits('a', condition))
    b = asyncio.create_task(waits('b', condition))
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify()
        a.cancel()
    await asyncio.sleep(0.1)
    print(a.cancelled(), b.done())
    async with condition:
        condition.notify()
    await asyncio.gather(a, b, return_exceptions=True)


asyncio.run(main())
