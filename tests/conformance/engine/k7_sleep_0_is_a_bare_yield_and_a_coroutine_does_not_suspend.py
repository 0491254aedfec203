import asyncio


async def plain(n):
    return n + 1


async def deep(n):
    return await plain(n) + await plain(n)


async def other():
    for n in range(4):
        print('other', n)
        await asyncio.sleep(-1)


async def main():
    task = asyncio.create_task(other())
    print(await deep(1))
    await asyncio.sleep(0)
    print(await asyncio.sleep(0, 'result'))
    print(await asyncio.sleep(0.1, 'later'))
    await task


asyncio.run(main())
