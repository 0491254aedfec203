import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    finally:
        print('inner ends')


async def middle(task):
    try:
        await task
    finally:
        print('middle ends')


async def main():
    task = asyncio.create_task(inner(), name='inner')
    outer = [asyncio.create_task(middle(task), name=f'middle-{i}') for i in range(3)]
    await asyncio.sleep(0.05)
    outer[1].cancel()
    results = await asyncio.gather(*outer, return_exceptions=True)
    print([type(r).__name__ for r in results], task.cancelled())


asyncio.run(main())
