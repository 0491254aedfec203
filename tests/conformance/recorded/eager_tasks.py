# python: 3.12
import asyncio


async def work(name, delay=None):
    print(name, 'starts')
    if delay is not None:
        await asyncio.sleep(delay)
    print(name, 'ends')
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    tasks = [asyncio.create_task(work(*w)) for w in (('a',), ('b', 0.05), ('c', 0))]
    print('created')
    print(await asyncio.gather(*tasks))
    async with asyncio.TaskGroup() as group:
        group.create_task(work('d'))
        group.create_task(work('e', 0))


asyncio.run(main())
