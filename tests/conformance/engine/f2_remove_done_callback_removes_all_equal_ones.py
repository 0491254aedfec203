import asyncio


def one(f):
    print('one')


def two(f):
    print('two')


async def main():
    future = asyncio.get_running_loop().create_future()
    for callback in (one, two, one, two, one):
        future.add_done_callback(callback)
    print(future.remove_done_callback(one))
    print(future.remove_done_callback(one))
    future.cancel()
    print(future.cancel(), future.cancelled())
    print(future.remove_done_callback(two))
    await asyncio.sleep(0)


asyncio.run(main())
