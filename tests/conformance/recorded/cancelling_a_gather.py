import asyncio


async def child(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        if name == 'stubborn':
            await asyncio.sleep(0.1)
            print(name, 'cleaned up')
        raise
    print(name, 'done')


async def main():
    for keep in (False, True):
        group = asyncio.gather(child('quick', 0.05), child('stubborn', 1), child('slow', 2),
                               return_exceptions=keep)
        asyncio.get_running_loop().call_later(0.1, group.cancel)
        try:
            await group
        except asyncio.CancelledError:
            print('gather cancelled')
        await asyncio.sleep(0.3)


asyncio.run(main())
