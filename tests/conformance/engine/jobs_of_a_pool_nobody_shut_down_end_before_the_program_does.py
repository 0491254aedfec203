import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def job(name):
    print(name, 'begins')
    time.sleep(0.5)
    print(name, 'ends')


async def main():
    loop = asyncio.get_running_loop()
    for name in ('first', 'second'):
        loop.run_in_executor(pool, job, name)
    await asyncio.sleep(0.1)


asyncio.run(main())
print('run returned')
