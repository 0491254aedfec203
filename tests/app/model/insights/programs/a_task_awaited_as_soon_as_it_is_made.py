# said: awaits in turn
import asyncio


async def download(n):
    await asyncio.sleep(1)
    return n * n


async def main():
    results = []
    for n in range(4):
        task = asyncio.create_task(download(n))
        results.append(await task)
    print(results)


asyncio.run(main())
