# said: nothing
import asyncio
import time


async def main():
    time.sleep(1)
    print("read the settings")
    await asyncio.gather(asyncio.sleep(0.5), asyncio.sleep(1))


asyncio.run(main())
