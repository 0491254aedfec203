# said: awaits in turn
import asyncio


async def fetch(name):
    await asyncio.sleep(0.5)
    return name


async def main():
    one = await asyncio.create_task(fetch("one"))
    two = await asyncio.create_task(fetch("two"))
    print(one, two)


asyncio.run(main())
