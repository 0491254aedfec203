# said: awaits in turn
import asyncio


async def fetch(n):
    await asyncio.sleep(1)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        one = await group.create_task(fetch(1))
        two = await group.create_task(fetch(2))
    print(one, two)


asyncio.run(main())
