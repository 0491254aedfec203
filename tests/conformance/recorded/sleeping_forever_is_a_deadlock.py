# plain: no, it hangs
import asyncio
import math


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(math.inf), 0.1)
    except asyncio.TimeoutError:
        print('a limit ends it')
    await asyncio.sleep(math.inf)


asyncio.run(main())
