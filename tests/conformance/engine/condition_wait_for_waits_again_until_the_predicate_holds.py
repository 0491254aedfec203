import asyncio


async def waits(name, condition, value, least):
    async with condition:
        result = await condition.wait_for(lambda: value[0] >= least)
        print(name, result, value[0])


async def main():
    condition = asyncio.Condition()
    value = [0]
    a = asyncio.create_task(waits('a', condition, value, 2))
    b = asyncio.create_task(waits('b', condition, value, 1))
    c = asyncio.create_task(waits('c', condition, value, 0))
    for n in range(3):
        await asyncio.sleep(0.1)
        async with condition:
            value[0] += 1
            condition.notify_all()
    await asyncio.gather(a, b, c)


asyncio.run(main())
