import asyncio


async def ping(mine, other, name):
    for n in range(3):
        await mine.wait()
        mine.clear()
        print(name, n)
        other.set()


async def main():
    a = asyncio.Event()
    b = asyncio.Event()
    a.set()
    await asyncio.gather(ping(a, b, 'ping'), ping(b, a, 'pong'))
    print(a.is_set(), b.is_set())


asyncio.run(main())
