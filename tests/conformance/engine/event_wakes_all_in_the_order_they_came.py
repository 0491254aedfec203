import asyncio


async def waits(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(name, event)) for name in 'abc']
    await asyncio.sleep(0.1)
    event.set()
    event.set()
    print(event.is_set())
    await waits('main', event)
    await asyncio.gather(*tasks)


asyncio.run(main())
