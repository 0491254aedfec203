import asyncio


async def suicidal():
    asyncio.current_task().cancel()
    print('still running')
    return 1


async def raises():
    asyncio.current_task().cancel()
    raise ValueError('no')


async def main():
    a = asyncio.create_task(suicidal())
    b = asyncio.create_task(raises())
    await asyncio.sleep(0)
    print(a.cancelled(), b.cancelled())
    try:
        await b
    except ValueError as e:
        print(e)
    try:
        await a
    except asyncio.CancelledError:
        print('a was cancelled')


asyncio.run(main())
