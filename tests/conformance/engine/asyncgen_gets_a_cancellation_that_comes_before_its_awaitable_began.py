import asyncio


async def numbers(name):
    i = 0
    while True:
        try:
            yield i
        except asyncio.CancelledError:
            print(name, 'cancelled at its yield')
            raise
        except GeneratorExit:
            print(name, 'closed at its yield')
            raise
        await asyncio.sleep(1)
        i += 1


async def cancels_unstarted(name, task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(name, 'task cancelled')


async def main():
    a = numbers('a')
    print(await anext(a))
    await cancels_unstarted('a', asyncio.create_task(a.__anext__()))
    print(await anext(a, None) is not None)
    await cancels_unstarted('ended', asyncio.create_task(a.__anext__()))
    b = numbers('b')
    await cancels_unstarted('b', asyncio.create_task(b.__anext__()))
    print(await anext(b, None) is not None)
    c = numbers('c')
    print(await anext(c))
    close = asyncio.create_task(c.aclose())
    close.cancel()
    try:
        await close
    except asyncio.CancelledError:
        print('c', 'task cancelled')


asyncio.run(main())
