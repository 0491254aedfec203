import asyncio


async def numbers():
    yield 1


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('ignored')


async def main():
    stream = numbers()
    async for number in stream:
        print(number)
    print(await stream.athrow(ValueError('late')))
    await stream.aclose()
    unstarted = numbers()
    try:
        await unstarted.athrow(ValueError('early'))
    except ValueError as e:
        print(e)
    print(await anext(unstarted, None))
    other = stubborn()
    await anext(other)
    try:
        await other.aclose()
    except RuntimeError as e:
        print(e)
    try:
        await other.athrow(ValueError('closed'))
    except StopAsyncIteration:
        print('closed')
    print(await anext(other))


asyncio.run(main())
