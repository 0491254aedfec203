import asyncio


async def work(n, delay):
    await asyncio.sleep(delay)
    return n


def results(tasks):
    return [task.result() for task in tasks]


async def main():
    tasks = [asyncio.create_task(work(n, n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(results(done), len(pending))
    both, none = await asyncio.wait(pending)
    print(results(both), len(none))
    all, left = await asyncio.wait(tasks)
    print(results(all), not left)
    a = asyncio.create_task(work(4, 1))
    b = asyncio.create_task(asyncio.sleep(2))
    first, second = await asyncio.wait([a, b], return_when=asyncio.FIRST_COMPLETED)
    print(len(first), len(second))
    ended, _ = await asyncio.wait([b, b])
    print(len(ended))


asyncio.run(main())
