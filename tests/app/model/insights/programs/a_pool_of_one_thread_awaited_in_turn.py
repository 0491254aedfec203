# said: nothing
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def query(n):
    time.sleep(0.2)
    return n


async def execute(n):
    return await asyncio.get_running_loop().run_in_executor(pool, query, n)


async def main():
    rows = []
    for n in range(4):
        rows.append(await execute(n))
    print(rows)
    pool.shutdown()


asyncio.run(main())
