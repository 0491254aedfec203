import asyncio


async def waiter(name, condition, stock):
    async with condition:
        await condition.wait_for(lambda: stock)
        print(name, 'takes', stock.pop())


async def main():
    condition, stock = asyncio.Condition(), []
    tasks = [asyncio.create_task(waiter(n, condition, stock)) for n in 'abcd']
    await asyncio.sleep(0.02)
    for n in (1, 2):
        async with condition:
            stock.extend(range(n))
            condition.notify(n)
        await asyncio.sleep(0.02)
    tasks[3].cancel()
    async with condition:
        condition.notify_all()
    print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
