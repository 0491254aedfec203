import asyncio


async def work(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def through_shield():
    await asyncio.shield(work('shielded'))


async def through_wait_for():
    await asyncio.wait_for(work('limited'), 5)


async def through_gather():
    await asyncio.gather(work('a'), work('b'))


async def through_timeout():
    async with asyncio.timeout(5):
        await asyncio.create_task(work('timed'))


async def through_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(work('grouped'))
        await asyncio.wait_for(work('body'), 7)


async def through_wait():
    await asyncio.wait([asyncio.create_task(work('waited'))])


async def main():
    for function in (through_shield, through_wait_for, through_gather, through_timeout,
                     through_group, through_wait):
        task = asyncio.create_task(function())
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        print(task.cancelled())


asyncio.run(main())
