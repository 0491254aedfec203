import asyncio

PATIENCE = 1
WORK = 3
MORE = 2


async def work():  # @work
    try:
        await asyncio.sleep(WORK)  # @sleep
    except asyncio.CancelledError:
        print("not now")  # @swallowed
    await asyncio.sleep(MORE)  # @more
    return "done all the same"  # @result


async def main():  # @main
    task = asyncio.create_task(work())  # @create
    await asyncio.sleep(PATIENCE)  # @patience
    task.cancel()  # @cancel
    print(await task)  # @await
    print("cancelled:", task.cancelled())  # @end


asyncio.run(main())  # @run
