import asyncio


async def caller(inner):
    result = await asyncio.wait_for(inner, 5)
    print('got', result, asyncio.current_task().cancelling())
    return result


async def inner():
    await asyncio.sleep(1)
    return 'value'


async def canceller(first, task):
    await first
    task.cancel()


async def main():
    first = asyncio.create_task(inner())
    task = asyncio.create_task(caller(first))
    asyncio.create_task(canceller(first, task))
    try:
        print(await task)
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
