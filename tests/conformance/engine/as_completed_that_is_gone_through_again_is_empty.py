import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    results = asyncio.as_completed([work(2), work(1), work(3)])
    for next in results:
        print('first', await next)
        break
    for next in results:
        print('second', await next)
    for next in results:
        print('third', await next)


asyncio.run(main())
