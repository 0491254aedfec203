# said: awaits in turn
import asyncio


async def load(key):
    await asyncio.sleep(0.2)
    return key * 2


async def main():
    print(await load("x") + await load("y"))
    print({key: await load(key) for key in "abc"})


asyncio.run(main())
