# said: nothing
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(5)
    except TimeoutError:
        print("too late")
    await asyncio.sleep(1)


asyncio.run(main())
