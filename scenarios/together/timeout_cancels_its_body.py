import asyncio

LIMIT = 1
WORK = 3


async def work():  # @work
    try:
        print("work begins")  # @begins
        await asyncio.sleep(WORK)  # @sleep
        print("work ends")  # @ends
    except asyncio.CancelledError:
        print("work is interrupted")  # @interrupted
        raise


async def main():  # @main
    try:
        async with asyncio.timeout(LIMIT):  # @limit
            await work()  # @await
    except TimeoutError:
        print("too late")  # @late
    print("main goes on")  # @on


asyncio.run(main())  # @run
