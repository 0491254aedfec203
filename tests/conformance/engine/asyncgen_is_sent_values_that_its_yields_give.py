import asyncio


async def totals():
    total = 0
    while True:
        number = yield total
        print('sent', number)
        if number is None:
            return
        await asyncio.sleep(1)
        total += number


async def main():
    stream = totals()
    try:
        await stream.asend(5)
    except TypeError as e:
        print(e)
    print(await anext(stream))
    print(await stream.asend(10))
    task = asyncio.create_task(stream.asend(20))
    print(await task)
    try:
        await anext(stream)
    except StopAsyncIteration:
        print('over')
    try:
        await stream.asend(30)
    except StopAsyncIteration:
        print('over still')


asyncio.run(main())
