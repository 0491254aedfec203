import asyncio
import time


def job(name, seconds):
    time.sleep(seconds)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    for i in range(10):
        loop.run_in_executor(None, job, i, 0.1 * (i + 1))
    await asyncio.sleep(0.15)
    print('main ends')


asyncio.run(main())
print('run returned')
asyncio.run(asyncio.sleep(0.01))
