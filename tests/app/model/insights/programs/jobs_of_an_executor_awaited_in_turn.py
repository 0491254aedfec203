# said: awaits in turn
import asyncio
import time


def read(n):
    time.sleep(1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    results = []
    for n in range(3):
        result = await loop.run_in_executor(None, read, n)
        results.append(result)
    print(results)


asyncio.run(main())
