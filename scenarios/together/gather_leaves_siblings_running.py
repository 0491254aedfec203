import asyncio

FAILURE = 1
DOWNLOAD = 2
REST = 3


async def download(name):  # @download
    try:
        await asyncio.sleep(DOWNLOAD)  # @sleep
        print(f"{name} is done")  # @done
    except asyncio.CancelledError:
        print(f"{name} is cancelled")  # @cancelled
        raise


async def fail():  # @fail
    await asyncio.sleep(FAILURE)  # @wait
    raise ValueError("no such page")  # @raise


async def main():  # @main
    try:
        await asyncio.gather(download("a"), fail(), download("b"))  # @gather
    except ValueError as error:
        print("main caught:", error)  # @caught
    await asyncio.sleep(REST)  # @rest
    print("main ends")  # @end


asyncio.run(main())  # @run
