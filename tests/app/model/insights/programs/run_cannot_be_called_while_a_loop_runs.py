# said: never awaited
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return 1


def total():
    return asyncio.run(load())


async def main():
    try:
        print(total())
    except RuntimeError as error:
        print("error:", error)


asyncio.run(main())
