import asyncio


async def stuck(sem):
    try:
        await sem.acquire()
    finally:
        print('stuck ends')


async def main():
    sem = asyncio.Semaphore(0)
    asyncio.create_task(stuck(sem))
    await asyncio.sleep(1)
    await sem.acquire()


asyncio.run(main())
