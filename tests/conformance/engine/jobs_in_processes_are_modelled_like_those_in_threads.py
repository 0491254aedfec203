import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def grind(n):
    time.sleep(n / 10)
    print('crunched', n)
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, grind, n) for n in (3, 1, 2))))


if __name__ == '__main__':
    asyncio.run(main())
