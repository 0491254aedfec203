import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(1)
        yield i
    print('exhausted')


async def main():
    stream = numbers(3)
    async for i in stream:
        print(i)
    try:
        await anext(stream)
    except StopAsyncIteration:
        print('stop')
    other = numbers(2)
    print(await anext(other), await asyncio.create_task(other.__anext__()))
    print(await asyncio.wait_for(numbers(1).__anext__(), 2))


asyncio.run(main())
