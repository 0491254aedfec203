import asyncio

WORK = 3
PATIENCE = 1


async def work():  # @work
    try:
        print("work begins")  # @begins
        await asyncio.sleep(WORK)  # @sleep
    except asyncio.CancelledError:
        print("work is interrupted")  # @interrupted
        raise  # @raise


async def main():  # @main
    task = asyncio.create_task(work())  # @create
    await asyncio.sleep(PATIENCE)  # @patience
    task.cancel()  # @cancel
    print("right after cancel():", task.cancelled())  # @after
    try:
        await task  # @await
    except asyncio.CancelledError:
        print("after the await:", task.cancelled())  # @end


asyncio.run(main())  # @run
