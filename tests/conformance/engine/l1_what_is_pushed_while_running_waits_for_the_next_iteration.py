import asyncio


async def child(n):
    print('child', n)


def callback():
    print('callback')
    asyncio.get_running_loop().call_soon(later)


def later():
    print('later')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    first = asyncio.create_task(child(1))
    await asyncio.sleep(0)
    print('main')
    second = asyncio.create_task(child(2))
    await second
    await first


asyncio.run(main())
