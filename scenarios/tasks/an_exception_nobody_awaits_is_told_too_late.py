import asyncio

DELAY = 1
OTHER = 2


async def fail():  # @fail
    await asyncio.sleep(DELAY)  # @sleep
    print("the task fails")  # @fails
    raise ValueError("no answer")  # @raise


async def main():  # @main
    task = asyncio.create_task(fail())  # @create
    print("main does other things")  # @other
    await asyncio.sleep(OTHER)  # @go_on
    print("main ends")  # @end


asyncio.run(main())  # @run
