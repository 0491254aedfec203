import asyncio


async def use(name, semaphore, delay):
    async with semaphore:
        print(name, 'in')
        await asyncio.sleep(delay)
    print(name, 'out')


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(use(n, semaphore, 0.1)) for n in 'abcde']
    await asyncio.sleep(0.05)
    tasks[2].cancel()
    await asyncio.sleep(0.06)
    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(semaphore.locked(), semaphore._value)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)


asyncio.run(main())
