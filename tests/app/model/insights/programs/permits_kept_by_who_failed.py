# said: deadlock
import asyncio


async def work(semaphore, n):
    await semaphore.acquire()
    await asyncio.sleep(0.1)
    if n % 2:
        raise ValueError(n)
    print("work", n)
    semaphore.release()


async def main():
    semaphore = asyncio.Semaphore(2)
    works = [work(semaphore, n) for n in range(6)]
    results = await asyncio.gather(*works, return_exceptions=True)
    print(results)


asyncio.run(main())
