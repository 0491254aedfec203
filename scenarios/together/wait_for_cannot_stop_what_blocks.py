import asyncio
import time

LIMIT = 1
WORK = 3


async def work():  # @work
    print("work begins")  # @begins
    time.sleep(WORK)  # @block
    print("work ends")  # @ends
    return "a late result"  # @result


async def main():  # @main
    try:
        print(await asyncio.wait_for(work(), LIMIT))  # @wait_for
    except TimeoutError:
        print("too late")  # @late
    print("main goes on")  # @on


asyncio.run(main())  # @run
