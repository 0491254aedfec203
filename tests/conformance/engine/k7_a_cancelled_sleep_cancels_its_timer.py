import asyncio


async def child(delay):
    await asyncio.sleep(delay)


async def main():
    tasks = [asyncio.create_task(child(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0.5)
    tasks[0].cancel()
    tasks[2].cancel()
    await tasks[1]
    print([t.cancelled() for t in tasks])
    await asyncio.sleep(2)


asyncio.run(main())
