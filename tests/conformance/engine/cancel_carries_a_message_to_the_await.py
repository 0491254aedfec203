import asyncio


async def sleeps():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as e:
        print('sleeper', repr(e))
        raise


async def never():
    pass


async def swallows():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as e:
        print('swallowed', e)
    asyncio.current_task().cancel('from within')
    await asyncio.sleep(9)


async def report(task):
    for _ in range(2):
        try:
            await task
        except asyncio.CancelledError as e:
            print('main', repr(e))


async def main():
    a = asyncio.create_task(sleeps())
    b = asyncio.create_task(never())
    c = asyncio.create_task(swallows())
    b.cancel('too early')
    await asyncio.sleep(1)
    a.cancel('bored')
    c.cancel('first')
    await report(a)
    await report(b)
    await report(c)
    d = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    d.cancel('one')
    d.cancel('two')
    await report(d)
    future = asyncio.get_running_loop().create_future()
    future.cancel('future')
    try:
        await future
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(main())
