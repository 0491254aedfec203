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
        async with asyncio.TaskGroup() as group:  # @group
            group.create_task(download("a"))  # @create_a
            group.create_task(fail())  # @create_fail
            group.create_task(download("b"))  # @create_b
    except ExceptionGroup as errors:
        print("main caught:", errors)  # @caught
    await asyncio.sleep(REST)  # @rest
    print("main ends")  # @end


asyncio.run(main())  # @run
