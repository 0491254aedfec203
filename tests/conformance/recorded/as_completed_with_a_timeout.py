import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    if delay == 0.1:
        raise ValueError(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (0.15, 0.05, 0.1, 5)]
    try:
        for next_done in asyncio.as_completed(tasks, timeout=0.3):
            try:
                print(await next_done)
            except ValueError as e:
                print('failed', e)
    except asyncio.TimeoutError:
        print('timed out', tasks[3].done())
    tasks[3].cancel()


asyncio.run(main())
