import asyncio


async def waits(name, event):
    try:
        await event.wait()
        print(name, 'woke')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    event = asyncio.Event()
    a = asyncio.create_task(waits('a', event))
    b = asyncio.create_task(waits('b', event))
    c = asyncio.create_task(waits('c', event))
    await asyncio.sleep(0)
    a.cancel()
    event.set()
    b.cancel()
    await asyncio.gather(a, b, c, return_exceptions=True)


asyncio.run(main())
