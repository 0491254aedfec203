import asyncio


async def work():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as e:
        print('work', repr(e))
        raise


async def all():
    await asyncio.gather(work(), work())


async def main():
    task = asyncio.create_task(all())
    await asyncio.sleep(1)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as e:
        print('main', repr(e))
    a = asyncio.create_task(work())
    b = asyncio.create_task(work())
    await asyncio.sleep(1)
    a.cancel('said')
    b.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))
    c = asyncio.create_task(work())
    c.cancel('early')
    print(await asyncio.gather(c, return_exceptions=True))


asyncio.run(main())
