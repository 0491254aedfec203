import asyncio


async def work():
    await asyncio.sleep(0.2)
    print('work done')
    return 42


async def main():
    task = asyncio.create_task(work())
    for delay in (0.05, 0.1):
        try:
            await asyncio.wait_for(asyncio.shield(task), delay)
        except asyncio.TimeoutError:
            print('timed out, work goes on', task.done())
    outer = asyncio.shield(task)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled')
    print(await asyncio.shield(task))


asyncio.run(main())
