import asyncio

DELAY = 1


async def fail():  # @fail
    await asyncio.sleep(DELAY)  # @sleep
    print("the task fails")  # @fails
    raise ValueError("no answer")  # @raise


async def main():  # @main
    task = asyncio.create_task(fail())  # @create
    try:  # @try
        await task  # @await
    except ValueError as e:  # @except
        print(f"main knows: {e}")  # @knows
    await asyncio.sleep(DELAY)  # @go_on
    print("main ends")  # @end


asyncio.run(main())  # @run
