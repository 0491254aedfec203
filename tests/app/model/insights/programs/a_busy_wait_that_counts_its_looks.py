# said: polling
import asyncio


async def work():
    for _ in range(30):
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work())
    looks = 0
    while not task.done():
        looks += 1
        await asyncio.sleep(0)
    print(looks)


asyncio.run(main())
