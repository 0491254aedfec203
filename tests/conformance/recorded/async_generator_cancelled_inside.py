import asyncio


async def ticks():
    i = 0
    while True:
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            print('cancelled in the generator')
            raise
        yield i
        i += 1


async def doubled(source):
    async for i in source:
        yield 2 * i


async def main():
    async def consume():
        async for i in doubled(ticks()):
            print(i)
    task = asyncio.create_task(consume())
    await asyncio.sleep(0.25)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('consumer cancelled')


asyncio.run(main())
