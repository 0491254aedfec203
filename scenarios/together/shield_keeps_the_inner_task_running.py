import asyncio

LIMIT = 1
SAVE = 3


async def save():  # @save
    try:
        print("saving...")  # @saving
        await asyncio.sleep(SAVE)  # @sleep
        print("saved")  # @saved
    except asyncio.CancelledError:
        print("save is interrupted")  # @interrupted
        raise


async def main():  # @main
    saving = asyncio.create_task(save())  # @create
    try:
        async with asyncio.timeout(LIMIT):  # @limit
            await asyncio.shield(saving)  # @shield
    except TimeoutError:
        print("too late, but it goes on")  # @late
    await saving  # @await
    print("main ends")  # @end


asyncio.run(main())  # @run
