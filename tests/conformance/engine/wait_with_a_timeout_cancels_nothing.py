import asyncio


async def work(n):
    await asyncio.sleep(n)
    print('done', n)
    return n


async def main():
    a = asyncio.create_task(work(1))
    b = asyncio.create_task(work(3))
    done, pending = await asyncio.wait([a, b], timeout=2)
    print(list(done)[0].result(), list(pending)[0].done())
    none, all = await asyncio.wait([b], timeout=0)
    print(not none, len(all))
    await asyncio.wait(pending, timeout=2)
    await asyncio.sleep(2)
    print(b.result())


asyncio.run(main())
