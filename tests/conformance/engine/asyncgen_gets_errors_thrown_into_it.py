import asyncio


async def numbers():
    i = 0
    while True:
        try:
            yield i
        except ValueError as e:
            print('caught', e)
            await asyncio.sleep(1)
        i += 1


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print('ignored')
    yield 2


async def main():
    stream = numbers()
    print(await anext(stream))
    print(await stream.athrow(ValueError('no')))
    try:
        await stream.athrow(TypeError('type'))
    except TypeError as e:
        print('not caught', e)
    print(await anext(stream, None) is not None)
    other = stubborn()
    await anext(other)
    try:
        await other.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
