import asyncio


async def main():
    condition = asyncio.Condition()
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    try:
        condition.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
