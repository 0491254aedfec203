import asyncio

WORK = 3
MAIN = 1


async def work():  # @work
    print("work begins")  # @begins
    try:  # @try
        await asyncio.sleep(WORK)  # @sleep
        print("work ends")  # @ends
    except asyncio.CancelledError:  # @except
        print("work was cancelled")  # @cancelled
        raise  # @raise


async def main():  # @main
    task = asyncio.create_task(work())  # @create
    await asyncio.sleep(MAIN)  # @wait
    print("main ends")  # @end


asyncio.run(main())  # @run
