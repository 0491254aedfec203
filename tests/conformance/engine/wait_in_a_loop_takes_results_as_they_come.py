import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    pending = [asyncio.create_task(work(n)) for n in (3, 1, 2, 1)]
    has_added = False
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            print(task.result())
        if not has_added:
            pending.add(asyncio.create_task(work(4)))
        has_added = True


asyncio.run(main())
