import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def ticker():
    for i in range(4):
        print('tick', i)
        await asyncio.sleep(0.05)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, time.sleep, 0.12) for _ in range(3)]
    print('left the block')
    await asyncio.gather(task, *futures)


asyncio.run(main())
