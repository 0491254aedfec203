import asyncio


async def waits(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print('cancelled', condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waits(condition))
    await asyncio.sleep(0.1)
    async with condition:
        a.cancel()
        await asyncio.sleep(1)
        a.cancel()
        await asyncio.sleep(1)
        a.cancel()
        await asyncio.sleep(0)
        print(a.done(), a.cancelling())
    await asyncio.gather(a, return_exceptions=True)
    print(a.cancelled(), condition.locked())


asyncio.run(main())
