import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def fail(text, delay):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def main():
    try:
        await asyncio.gather(work('a', 0.2), fail('one', 0.1), fail('two', 0.3))
    except ValueError as e:
        print('caught', e)
    await asyncio.sleep(1)


asyncio.run(main())
