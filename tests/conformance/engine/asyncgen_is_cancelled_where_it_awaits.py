import asyncio


async def ticks():
    i = 0
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('cancelled in the generator')
            raise
        yield i
        i += 1


async def doubled(source):
    async for i in source:
        yield 2 * i


async def consume():
    async for i in doubled(ticks()):
        print(i)


async def main():
    task = asyncio.create_task(consume())
    await asyncio.sleep(2.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('consumer cancelled')


asyncio.run(main())
