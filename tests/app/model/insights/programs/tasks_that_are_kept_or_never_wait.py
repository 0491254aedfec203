# said: nothing
import asyncio

kept = set()


async def tell():
    await asyncio.sleep(0.1)
    print("told")


async def at_once():
    print("at once")


async def main():
    task = asyncio.create_task(tell())
    kept.add(task)
    task.add_done_callback(kept.discard)
    kept.add(asyncio.create_task(tell()))
    asyncio.create_task(at_once())
    async with asyncio.TaskGroup() as group:
        group.create_task(tell())
    await asyncio.sleep(0.5)


asyncio.run(main())
