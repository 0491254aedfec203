import asyncio


async def work(n):
    await asyncio.sleep(n)
    print('done', n)
    return n


async def main():
    tasks = []
    async with asyncio.TaskGroup() as group:
        for n in (2, 1, 3):
            tasks.append(group.create_task(work(n)))
        tasks.append(group.create_task(work(0), name='named'))
        print('body ends')
    for task in tasks:
        print(task.get_name(), task.result())
    async with asyncio.TaskGroup():
        pass
    print('empty')


asyncio.run(main())
