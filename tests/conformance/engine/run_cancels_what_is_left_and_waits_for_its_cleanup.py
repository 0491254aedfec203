import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, 'ends')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        await asyncio.sleep(0.1)
        print(name, 'cleaned')
        raise


async def fails():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError('in cleanup')


async def main():
    for name in 'ab':
        asyncio.create_task(work(name, 1))
    asyncio.create_task(fails())
    asyncio.create_task(work('unstarted', 0))
    await asyncio.sleep(0.1)
    asyncio.create_task(work('too late', 1))
    print('main ends')


asyncio.run(main())
