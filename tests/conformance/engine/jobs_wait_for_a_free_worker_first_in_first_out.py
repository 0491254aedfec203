import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(i):
    print('begin', i)
    time.sleep(0.1 + i * 0.05)
    if i == 3:
        raise ValueError(i)
    return i


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        fs = [loop.run_in_executor(pool, job, i) for i in range(5)]
        for f in fs:
            try:
                print(await f)
            except ValueError as e:
                print('failed', e)
    print(loop.time())


asyncio.run(main())
