import asyncio


async def leave():
    print('leave')
    raise SystemExit(0)


async def other():
    try:
        print('other')
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('other cancelled')
        raise


async def main():
    asyncio.create_task(other())
    asyncio.create_task(leave())
    asyncio.create_task(other())
    await asyncio.sleep(2)


asyncio.run(main())
