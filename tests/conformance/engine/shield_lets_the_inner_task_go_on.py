import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print('never')
        raise
    print('work is done')
    return 'result'


async def caller(inner):
    return await asyncio.shield(inner)


async def main():
    inner = asyncio.create_task(work(2))
    task = asyncio.create_task(caller(inner))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('caller cancelled')
    print(await asyncio.shield(inner))
    print(await asyncio.shield(inner))
    try:
        await asyncio.wait_for(asyncio.shield(work(2)), 1)
    except asyncio.TimeoutError:
        print('timed out')
    await asyncio.sleep(2)


asyncio.run(main())
