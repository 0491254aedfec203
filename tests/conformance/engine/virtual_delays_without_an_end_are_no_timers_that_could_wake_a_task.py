import asyncio


async def sleeps(delay):
    try:
        await asyncio.sleep(delay)
    finally:
        print('left', delay)


async def main():
    forever = asyncio.create_task(sleeps(float('inf')))
    await asyncio.wait_for(sleeps(5.0), float('inf'))
    await asyncio.sleep(100_000)
    forever.cancel()
    asyncio.create_task(sleeps(1e12))
    await asyncio.sleep(float('inf'))


asyncio.run(main())
