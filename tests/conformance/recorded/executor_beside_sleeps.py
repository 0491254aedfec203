import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name, *naps):
    for nap in naps:
        time.sleep(nap)
    print(name)
    if name == 'fails':
        raise OSError(name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, job, *j) for j in (
            ('first', 0.1), ('fails', 0.05, 0.1), ('third', 0.1), ('fourth', 0.1))]
        for delay in (0.05, 0.05, 0.05):
            await asyncio.sleep(delay)
        print([type(r).__name__ for r in await asyncio.gather(*futures, return_exceptions=True)])
    print(await asyncio.wait_for(asyncio.to_thread(job, 'to_thread', 0.05), 1))


asyncio.run(main())
