import asyncio


async def work():
    print('never')
    return 1


async def runs():
    await asyncio.sleep(1)
    return 2


async def main():
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(work(), timeout)
        except asyncio.TimeoutError:
            print('timed out')
    task = asyncio.create_task(runs())
    await asyncio.sleep(0.5)
    try:
        await asyncio.wait_for(task, 0)
    except asyncio.TimeoutError:
        print('timed out')
    done = asyncio.create_task(runs())
    await done
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
