import asyncio


async def main(pending, done):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(pending, 1)
    except ValueError as e:
        print(e)
    try:
        print(await asyncio.wait_for(done, 0))
    except ValueError as e:
        print(e)
    try:
        for first in asyncio.as_completed([done]):
            print(await first)
    except ValueError as e:
        print(e)
    mine = loop.create_future()
    loop.call_later(0.5, lambda: mine.set_exception(KeyError('mine')))
    try:
        await asyncio.gather(mine, pending)
    except ValueError as e:
        print(e)
    try:
        await asyncio.gather(pending)
    except RuntimeError:
        print('gathered elsewhere')
    try:
        await asyncio.shield(pending)
    except RuntimeError:
        print('shielded elsewhere')
    try:
        await pending
    except RuntimeError:
        print('attached elsewhere')
    await asyncio.sleep(2)


other = asyncio.new_event_loop()
pending = other.create_future()
done = other.create_future()
done.set_result(1)
asyncio.run(main(pending, done))
other.close()
