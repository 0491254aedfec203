import asyncio


async def waits(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    a = asyncio.create_task(waits('a', event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    event.clear()
    b = asyncio.create_task(waits('b', event))
    await asyncio.sleep(0.1)
    print(a.done(), b.done())
    event.set()
    await asyncio.gather(a, b)


asyncio.run(main())
