import asyncio


async def fall(depth):
    try:
        await fall(depth + 1)
    finally:
        if depth < 2:
            print('left', depth)


async def main():
    try:
        await fall(0)
    except RecursionError as e:
        print('caught', e)
    task = asyncio.create_task(fall(0))
    await asyncio.wait([task])
    print(isinstance(task.exception(), RuntimeError))


asyncio.run(main())
