import asyncio


def fired(name):
    print(name, asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, fired, 'a')
    loop.call_later(0.1, fired, 'b')
    loop.call_at(loop.time() + 0.2, fired, 'c')
    loop.call_at(0, fired, 'past')
    await asyncio.sleep(0.1)
    print('main')
    await asyncio.sleep(0.2)
    print('main')


asyncio.run(main())
