# said: polling
import asyncio

is_ready = False


async def prepare():
    global is_ready
    await asyncio.sleep(1)
    is_ready = True


async def main():
    preparing = asyncio.create_task(prepare())
    while not is_ready:
        await asyncio.sleep(0.01)
    await preparing


asyncio.run(main())
