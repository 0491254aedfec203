import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timers = []

    def first():
        print('first')
        timers[1].cancel()

    def second():
        print('second')

    timers.append(loop.call_later(1, first))
    timers.append(loop.call_later(1, second))
    await asyncio.sleep(2)


asyncio.run(main())
