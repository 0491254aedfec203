import asyncio


async def waiter(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    early = [asyncio.create_task(waiter(n, event)) for n in 'ab']
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter('late', event))
    await asyncio.sleep(0.05)
    print(early[0].done(), late.done())
    event.set()
    event.set()
    await late
    print(await event.wait())


asyncio.run(main())
