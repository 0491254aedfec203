import asyncio


async def waiter(name, future):
    try:
        print(name, await future)
    except ValueError as e:
        print(name, 'caught', e)


async def main():
    loop = asyncio.get_running_loop()
    for finish in (lambda f: f.set_result('r'), lambda f: f.set_exception(ValueError('e'))):
        future = loop.create_future()
        tasks = [asyncio.create_task(waiter(n, future)) for n in 'abc']
        await asyncio.sleep(0.05)
        future.add_done_callback(lambda f: print('callback'))
        finish(future)
        late = asyncio.create_task(waiter('late', future))
        future.add_done_callback(lambda f: print('late callback'))
        await asyncio.gather(*tasks, late)
    removed = loop.create_future()
    removed.add_done_callback(print)
    print(removed.remove_done_callback(print))
    removed.cancel()


asyncio.run(main())
