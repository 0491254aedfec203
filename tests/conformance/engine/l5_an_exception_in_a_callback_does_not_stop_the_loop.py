import asyncio


def bad():
    print('bad')
    raise ValueError('no')


def good():
    print('good')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    loop.call_soon(good)
    loop.call_later(1, bad)
    await asyncio.sleep(2)


asyncio.run(main())
