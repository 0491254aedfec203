import asyncio


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.05)
            yield i
    finally:
        await asyncio.sleep(0)
        print('closed', n)


async def main():
    async for i in numbers(3):
        print(i)
    async for i in numbers(4):
        print(i)
        break
    stream = numbers(5)
    print(await anext(stream), await stream.asend(None))
    await stream.aclose()
    print([i async for i in numbers(2)])
    left = numbers(6)
    print(await anext(left))


asyncio.run(main())
