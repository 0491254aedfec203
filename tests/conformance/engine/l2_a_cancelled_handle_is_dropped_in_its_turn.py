import asyncio


def callback(name):
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 'a')
    dropped = loop.call_soon(callback, 'dropped')
    late = loop.call_later(0.1, callback, 'late')
    gone = loop.call_later(0.2, callback, 'gone')
    loop.call_soon(callback, 'b')
    dropped.cancel()
    dropped.cancel()
    await asyncio.sleep(0.1)
    late.cancel()
    gone.cancel()
    await asyncio.sleep(0.3)


asyncio.run(main())
