# said: exception never retrieved
import asyncio


async def ask(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    tasks = [asyncio.create_task(ask(n)) for n in range(1, 7)]
    await asyncio.sleep(10)
    print(len(tasks))


asyncio.run(main())
