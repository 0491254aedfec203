import asyncio


def called(name):
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, called, 'later 0')
    loop.call_soon(called, 'soon')
    await asyncio.sleep(0)
    print('main')
    await asyncio.sleep(0)


asyncio.run(main())
