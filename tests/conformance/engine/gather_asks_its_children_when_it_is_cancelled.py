import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        await asyncio.sleep(0.1)
        raise


async def collect():
    await asyncio.gather(work('a', 1), work('b', 2), work('c', 0.1))


async def collect_all():
    await asyncio.gather(work('d', 1), work('e', 2), return_exceptions=True)


async def main():
    for function in (collect, collect_all):
        task = asyncio.create_task(function())
        await asyncio.sleep(0.5)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print('cancelled')


asyncio.run(main())
