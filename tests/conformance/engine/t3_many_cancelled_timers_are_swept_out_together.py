import asyncio


def fired(name):
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    timers = [loop.call_later(1 + n % 7, fired, n) for n in range(120)]
    for n, timer in enumerate(timers):
        if n % 5:
            timer.cancel()
    await asyncio.sleep(10)


asyncio.run(main())
