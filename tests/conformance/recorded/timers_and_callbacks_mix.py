import asyncio


def say(word):
    print(word)


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_at(now + 0.15, say, 'at .15')
    loop.call_later(0.05, say, 'later .05')
    loop.call_soon(say, 'soon')
    loop.call_later(0, say, 'later 0')
    loop.call_later(-1, say, 'later -1')
    gone = loop.call_later(0.1, say, 'never')
    loop.call_later(0.08, gone.cancel)
    dropped = loop.call_soon(say, 'dropped')
    dropped.cancel()
    loop.call_soon_threadsafe(loop.call_soon, say, 'nested')
    print(gone.when() - now > 0.09, gone.cancelled(), dropped.cancelled())
    await asyncio.sleep(0.2)
    print(gone.cancelled())


asyncio.run(main())
