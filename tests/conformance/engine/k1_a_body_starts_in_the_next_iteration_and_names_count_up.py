import asyncio


async def child():
    print(asyncio.current_task().get_name())


async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(child())
    b = asyncio.create_task(child(), name='b')
    c = loop.create_task(child(), name='c')
    d = asyncio.create_task(child())
    print('main')
    a.set_name('renamed')
    await d
    print(a.get_name(), b.get_name(), c.get_name(), d.get_name())


asyncio.run(main())
