import asyncio


async def exits():
    await asyncio.sleep(1)
    raise SystemExit(3)


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print('cleaning up')
        await asyncio.sleep(1)
        print('cleaned up')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(exits())
            group.create_task(work())
    except SystemExit:
        print('main leaves')
        raise


asyncio.run(main())
