import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    a = asyncio.create_task(work(1))
    b = asyncio.create_task(work(2))
    both = asyncio.gather(a, b)
    await asyncio.sleep(0.5)
    a.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print('CancelledError', both.cancelled(), b.done())
    print(await b)


asyncio.run(main())
