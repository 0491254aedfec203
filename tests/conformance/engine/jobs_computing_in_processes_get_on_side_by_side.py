import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def compute(n):
    end = time.perf_counter() + n / 10
    while time.perf_counter() < end:
        pass
    return n


async def main():
    loop = asyncio.get_running_loop()
    for workers, jobs in ((2, (1, 1)), (2, (1, 2, 3)), (16, (1,) * 16), (12, (1, 2) * 6)):
        with ProcessPoolExecutor(workers) as pool:
            started = loop.time()
            results = await asyncio.gather(*(loop.run_in_executor(pool, compute, n) for n in jobs))
            print(results, round(loop.time() - started, 6))


if __name__ == '__main__':
    asyncio.run(main())
