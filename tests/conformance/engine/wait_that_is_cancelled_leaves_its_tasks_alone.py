import asyncio


async def work():
    await asyncio.sleep(2)
    print('work is done')


async def caller(a):
    try:
        await asyncio.wait([a], timeout=5)
    except asyncio.CancelledError:
        print('caller cancelled')
        raise


async def main():
    a = asyncio.create_task(work())
    task = asyncio.create_task(caller(a))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), a.done())
    await a
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)


asyncio.run(main())
