import asyncio


async def fails(what, delay):
    await asyncio.sleep(delay)
    if what == 'value':
        raise ValueError(what)
    raise TypeError(what)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails('value', 1))
        group.create_task(fails('type', 1))


async def both():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner())
        group.create_task(fails('value', 2))


async def main():
    try:
        await both()
    except ExceptionGroup as group:
        print(group)
        values, others = group.split(ValueError)
        print(values, repr(values.exceptions[0]))
        print(others, repr(others.exceptions[0]))
    try:
        await both()
    except* ValueError as group:
        print('values', group)
        await asyncio.sleep(1)
    except* TypeError as group:
        print('types', group)
    try:
        await fails('value', 1)
    except* ValueError as group:
        print('alone', repr(group.exceptions[0]))


asyncio.run(main())
