# said: nothing
import asyncio


async def child():
    await asyncio.sleep(1)
    raise ValueError


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
    except* ValueError:
        print("handled")
    await asyncio.sleep(1)


asyncio.run(main())
