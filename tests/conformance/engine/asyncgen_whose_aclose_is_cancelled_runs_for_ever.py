import asyncio


async def numbers(stubborn):
    try:
        yield 1
    finally:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('cleanup cancelled')
            if stubborn:
                await asyncio.sleep(1)
            raise


async def closes(generator):
    await generator.aclose()


async def attempt(generator):
    task = asyncio.create_task(closes(generator))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    await generator.aclose()
    try:
        await anext(generator)
    except StopAsyncIteration:
        print('ended')
    except RuntimeError as e:
        print(e)


async def main():
    for stubborn in (False, True):
        generator = numbers(stubborn)
        await anext(generator)
        await attempt(generator)


asyncio.run(main())
