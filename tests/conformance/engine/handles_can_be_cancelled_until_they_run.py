import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def note(text):
        print(text, loop.time())

    soon = loop.call_soon(note, 'soon')
    dropped = loop.call_soon(note, 'dropped')
    later = loop.call_later(0.3, note, 'later')
    at = loop.call_at(loop.time() + 0.2, note, 'at')
    never = loop.call_later(0.1, note, 'never')
    at_once = loop.call_later(0, note, 'at once')
    past = loop.call_at(loop.time() - 1, note, 'past')
    print(later.when(), at.when(), past.when() < loop.time())
    dropped.cancel()
    never.cancel()
    never.cancel()
    print(soon.cancelled(), dropped.cancelled(), never.cancelled(), at_once.cancelled())
    await asyncio.sleep(1)
    soon.cancel()
    later.cancel()
    print(soon.cancelled(), later.cancelled())


asyncio.run(main())
