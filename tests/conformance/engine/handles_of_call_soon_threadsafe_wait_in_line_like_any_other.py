import asyncio


def note():
    print('noted')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(note)
    handle = loop.call_soon_threadsafe(note)
    loop.call_soon_threadsafe(note).cancel()
    loop.call_soon(note)
    await asyncio.sleep(0)
    print(handle.cancelled())
    loop.call_soon_threadsafe(note)
    await asyncio.sleep(0.1)


asyncio.run(main())
