import asyncio


async def work(n):
    print('work', n)
    await asyncio.sleep(1)
    return n


async def main():
    print(await asyncio.wait_for(work(1), 2))
    try:
        await asyncio.wait_for(work(2), 1)
    except asyncio.TimeoutError:
        print('the timer came first')
    task = asyncio.create_task(work(3))
    print(await asyncio.wait_for(task, 2))
    print(await asyncio.wait_for(task, 2))
    print(await asyncio.wait_for(work(4), None))
    print(await asyncio.wait_for(task, None))
    print(await asyncio.wait_for(asyncio.create_task(work(5)), None))


asyncio.run(main())
