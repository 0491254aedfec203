import asyncio
from contextlib import aclosing


async def numbers():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def ask(stream):
    try:
        return await anext(stream)
    except RuntimeError as e:
        print(e)
        return -1


async def main():
    stream = numbers()
    a = asyncio.create_task(ask(stream))
    b = asyncio.create_task(ask(stream))
    await asyncio.wait([a, b])
    print(a.result(), b.result())
    async with aclosing(stream):
        print(await anext(stream))
    print(await anext(stream, None) is not None)


asyncio.run(main())
