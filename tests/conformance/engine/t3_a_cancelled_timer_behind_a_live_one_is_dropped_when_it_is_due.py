import asyncio


def live():
    print('live')


def cancelled():
    print('cancelled')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, live)
    timer = loop.call_later(1, cancelled)
    await asyncio.sleep(0.5)
    timer.cancel()
    await asyncio.sleep(1)


asyncio.run(main())
