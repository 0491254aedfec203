import asyncio


async def child():
    me = asyncio.current_task()
    me.cancel()
    print(me.cancelling(), me.uncancel(), me.uncancel())
    try:
        await asyncio.sleep(0)
        print('not reached')
    except asyncio.CancelledError:
        print('cancelled', me.cancelling())


async def main():
    await asyncio.create_task(child())


asyncio.run(main())
