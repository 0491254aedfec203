import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError('two')
    return n


async def main():
    for next in asyncio.as_completed([work(3), work(1), work(2)]):
        try:
            print(await next)
        except ValueError as e:
            print('failed', e)
    tasks = [asyncio.create_task(work(n)) for n in (3, 1)]
    await asyncio.sleep(9)
    for next in asyncio.as_completed(tasks):
        print(await next)
    for next in asyncio.as_completed([]):
        print(await next)


asyncio.run(main())
