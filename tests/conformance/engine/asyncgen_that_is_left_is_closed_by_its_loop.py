import asyncio


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            yield i
    finally:
        await asyncio.sleep(0)
        print('closed', n)


async def main():
    stream = numbers(4)
    async for i in stream:
        print(i)
        break
    del stream
    await asyncio.sleep(1)
    stream = numbers(5)
    print(await anext(stream))
    await stream.aclose()
    await stream.aclose()
    never = numbers(7)
    left = numbers(6)
    print(await anext(left))


asyncio.run(main())
