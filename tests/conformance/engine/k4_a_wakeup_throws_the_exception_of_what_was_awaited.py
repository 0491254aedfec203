import asyncio


async def fail(delay):
    await asyncio.sleep(delay)
    raise KeyError('gone')


async def cancelled():
    await asyncio.sleep(1)


async def wait_for(task):
    try:
        await task
    except KeyError as e:
        print('KeyError')
    except asyncio.CancelledError:
        print('CancelledError')


async def main():
    bad = asyncio.create_task(fail(0.1))
    a = asyncio.create_task(wait_for(bad))
    b = asyncio.create_task(wait_for(bad))
    other = asyncio.create_task(cancelled())
    c = asyncio.create_task(wait_for(other))
    await a
    other.cancel()
    await b
    await c


asyncio.run(main())
