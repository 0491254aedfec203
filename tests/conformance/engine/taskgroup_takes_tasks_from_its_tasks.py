import asyncio


async def grandchild(n):
    await asyncio.sleep(1)
    print('grandchild', n)


async def child(group, n):
    await asyncio.sleep(n)
    group.create_task(grandchild(n))
    if n == 3:
        raise ValueError('three')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 3):
                group.create_task(child(group, n))
    except ExceptionGroup as errors:
        print(repr(errors))


asyncio.run(main())
