# said: nothing
import asyncio


async def service():
    while True:
        await asyncio.sleep(0.1)


async def main():
    serving = asyncio.create_task(service())
    await asyncio.sleep(0.5)
    print(serving.done())


asyncio.run(main())
