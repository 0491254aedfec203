import asyncio


async def work():
    await asyncio.sleep(1)
    return 1


def end(task):
    try:
        task.set_result(5)
    except RuntimeError as e:
        print(e)
    try:
        task.set_exception(ValueError('no'))
    except RuntimeError as e:
        print(e)


async def main():
    task = asyncio.create_task(work())
    end(task)
    await asyncio.sleep(0)
    print(await task)
    end(task)


asyncio.run(main())
