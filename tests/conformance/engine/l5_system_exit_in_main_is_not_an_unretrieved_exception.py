import asyncio


async def other():
    await asyncio.sleep(1)


async def main():
    asyncio.create_task(other())
    await asyncio.sleep(0.1)
    raise SystemExit(0)


asyncio.run(main())
