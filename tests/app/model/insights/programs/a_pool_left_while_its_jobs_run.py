# said: loop blocked
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def tick():
    for _ in range(10):
        await asyncio.sleep(0.1)


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    with ThreadPoolExecutor(1) as pool:
        job = asyncio.get_running_loop().run_in_executor(pool, time.sleep, 2)
    await job
    await ticking


asyncio.run(main())
