import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()

    def one(f):
        print('one', f.result())
        f.add_done_callback(three)

    def two(f):
        print('two', f.result())

    def three(f):
        print('three', f.result())

    future.add_done_callback(one)
    future.add_done_callback(two)
    future.set_result('x')
    print('set')
    future.add_done_callback(three)
    await asyncio.sleep(0)
    print('main')
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
