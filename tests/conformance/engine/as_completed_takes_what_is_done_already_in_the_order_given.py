import asyncio


async def number(n):
    return n


async def main():
    tasks = [asyncio.create_task(number(n)) for n in range(12)]
    await asyncio.sleep(0)
    for following in asyncio.as_completed([*tasks[5:], *reversed(tasks[:7])]):
        print(await following)


asyncio.run(main())
