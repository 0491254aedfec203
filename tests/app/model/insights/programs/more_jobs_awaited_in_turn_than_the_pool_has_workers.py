# said: awaits in turn
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def read(n):
    time.sleep(0.2)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        found = []
        for n in range(6):
            found.append(await loop.run_in_executor(pool, read, n))
    print(found)


asyncio.run(main())
