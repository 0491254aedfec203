import asyncio


async def fails(what, delay):
    await asyncio.sleep(delay)
    if what == 'value':
        raise ValueError(what)
    raise TypeError(what)


async def group_of(*errors):
    async with asyncio.TaskGroup() as group:
        for what in errors:
            group.create_task(fails(what, 1))


async def attempt(name, body, error):
    try:
        await body()
    except* ValueError as group:
        print(name, 'handles', repr(group))
        await asyncio.sleep(1)
        if error is None:
            raise group
        raise error


async def shows(name, body, error):
    try:
        await attempt(name, body, error)
    except ExceptionGroup as group:
        print(name, group, repr(group))
    except Exception as exc:
        print(name, repr(exc))


async def main():
    await shows('nothing left', lambda: group_of('value', 'value'), KeyError('new'))
    await shows('a rest', lambda: group_of('value', 'type'), KeyError('new'))
    await shows('the group', lambda: group_of('value'), None)
    await shows('single', lambda: fails('value', 1), KeyError('new'))
    await shows('its group', lambda: fails('value', 1), None)


asyncio.run(main())
