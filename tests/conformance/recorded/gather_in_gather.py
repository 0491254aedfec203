import asyncio


async def leaf(name, delay):
    await asyncio.sleep(delay)
    print('leaf', name)
    return name


async def branch(*leaves):
    return await asyncio.gather(*leaves)


async def main():
    print(await asyncio.gather(
        branch(leaf('a', 0.05), leaf('b', 0.1)),
        asyncio.gather(leaf('c', 0.15), leaf('d', 0)),
        leaf('e', 0.2)))
    print(await asyncio.gather(asyncio.gather(), branch()))


asyncio.run(main())
