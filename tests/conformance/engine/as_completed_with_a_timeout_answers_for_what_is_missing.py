import asyncio


async def work(n):
    await asyncio.sleep(n)
    print('done', n)
    return n


async def main():
    a = asyncio.create_task(work(1))
    b = asyncio.create_task(work(3))
    c = asyncio.create_task(work(4))
    for next in asyncio.as_completed([a, b, c], timeout=2):
        try:
            print(await next)
        except asyncio.TimeoutError:
            print('timed out')
    await asyncio.sleep(5)
    for next in asyncio.as_completed([work(1), work(2)], timeout=9):
        print(await next)
        await asyncio.sleep(2)


asyncio.run(main())
