# said: nothing
import asyncio


async def main():
    seconds = 0
    while seconds < 15:
        await asyncio.sleep(1)
        seconds += 1


asyncio.run(main())
