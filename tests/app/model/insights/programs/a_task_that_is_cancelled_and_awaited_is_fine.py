# said: nothing
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.2)
        print("clean")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
