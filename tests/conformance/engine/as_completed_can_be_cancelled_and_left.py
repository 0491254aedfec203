import asyncio


async def work(n):
    await asyncio.sleep(n)
    print('done', n)
    return n


async def caller():
    for next in asyncio.as_completed([work(2), work(3)]):
        print(await next)


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(3)
    for next in asyncio.as_completed([work(2), work(1)]):
        print('first', await next)
        break
    for next in asyncio.as_completed([work(4), work(3)]):
        later = asyncio.create_task(next)
        await asyncio.sleep(0)
    await asyncio.sleep(5)


asyncio.run(main())
