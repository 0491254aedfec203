import asyncio


async def use(name, lock):
    async with lock:
        print(name, 'has it')
        await asyncio.sleep(0.05)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(use(n, lock)) for n in 'abcd']
    await asyncio.sleep(0.02)
    tasks[1].cancel()
    await tasks[0]
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
