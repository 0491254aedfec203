# said: cancellation swallowed
import asyncio


async def worker():
    for n in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not now")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.5)
    task.cancel()
    await task


asyncio.run(main())
