import asyncio


async def work(n):
    await asyncio.sleep(n)


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work(1))
        b = group.create_task(work(3))
        c = group.create_task(work(2))
        await asyncio.sleep(0.5)
        a.cancel()
        try:
            await a
        except asyncio.CancelledError:
            print('a cancelled', asyncio.current_task().cancelling())
        b.cancel('bored')
        print('body ends')
    print('all ended')


asyncio.run(main())
