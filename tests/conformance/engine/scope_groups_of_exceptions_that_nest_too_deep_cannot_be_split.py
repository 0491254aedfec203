import asyncio


def nested(depth):
    error = ValueError('inmost')
    for _ in range(depth):
        error = ExceptionGroup('group', [error])
    return error


async def fails(depth):
    raise nested(depth)


async def main():
    for depth in (10, 5000):
        try:
            await fails(depth)
        except ExceptionGroup as group:
            try:
                print(group.split(ValueError)[0] is not None, group)
            except RecursionError as e:
                print(e)


asyncio.run(main())
