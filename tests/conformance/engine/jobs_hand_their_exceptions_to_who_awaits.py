import asyncio
import time


def fails(error, seconds):
    time.sleep(seconds)
    raise error


async def awaits(error, seconds):
    try:
        await asyncio.to_thread(fails, error, seconds)
    except Exception as e:
        print(type(e).__name__, e)
        raise


async def main():
    results = await asyncio.gather(
        awaits(ValueError('a'), 0.1), awaits(KeyError('b'), 0), awaits(RuntimeError('c'), 0.1),
        return_exceptions=True)
    print(len(results))
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, fails, ValueError('nobody asks'), 0.01)
    await asyncio.sleep(0.1)
    await asyncio.gather(awaits(ValueError('first'), 0.1), awaits(KeyError('second'), 0.2))


asyncio.run(main())
