import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == 'bad':
        raise ValueError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(n, d), name=n)
             for n, d in (('a', 0.05), ('bad', 0.1), ('c', 0.26))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    while pending:
        done, pending = await asyncio.wait(pending, timeout=0.06)
        print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    tasks = {asyncio.create_task(work(str(i), 0.03 * i)) for i in range(6)}
    finished = []
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finished += [t.result() for t in done]
        tasks |= set()
        tasks -= done
    print(finished)


asyncio.run(main())
