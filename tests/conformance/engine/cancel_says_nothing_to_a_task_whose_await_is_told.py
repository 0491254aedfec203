import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('child', repr(e))
    return 1


async def caller():
    try:
        await asyncio.gather(stubborn(), stubborn())
    except asyncio.CancelledError as e:
        print('caller', repr(e))


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel('stop')
    await task
    early = asyncio.create_task(caller())
    early.cancel('early')
    await asyncio.sleep(1)
    early.cancel('late')
    try:
        await early
    except asyncio.CancelledError as e:
        print('main', repr(e))
    ready = asyncio.create_task(caller())
    await asyncio.sleep(1)
    ready.cancel('first')
    ready.cancel('second')
    await asyncio.sleep(0)
    ready.cancel('third')
    await ready


asyncio.run(main())
