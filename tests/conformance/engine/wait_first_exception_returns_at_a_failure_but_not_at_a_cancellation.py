import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 3:
        raise ValueError(str(n))


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2, 3, 4)]
    tasks[1].cancel()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for task in done:
        print(task.get_name(), task.cancelled())
    list(pending)[0].cancel()
    all, none = await asyncio.wait(tasks, timeout=9, return_when=asyncio.FIRST_EXCEPTION)
    print(len(all), len(none))


asyncio.run(main())
