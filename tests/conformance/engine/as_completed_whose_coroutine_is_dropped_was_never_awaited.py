import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def drops():
    is_first = True
    for next in asyncio.as_completed([work(1), work(2), work(3)]):
        if not is_first:
            print(await next)
        is_first = False


async def main():
    await drops()
    print('end')


asyncio.run(main())
