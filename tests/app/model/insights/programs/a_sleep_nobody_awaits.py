# said: never awaited
import asyncio


async def main():
    for _ in range(3):
        asyncio.sleep(1)


asyncio.run(main())
