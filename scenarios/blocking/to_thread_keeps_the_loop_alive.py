import asyncio
import time

READ = 2.5
TICK = 1


def read_file():  # @read
    time.sleep(READ)  # @block
    return "content"  # @return


async def tick():  # @tick
    while True:  # @forever
        print("tick")  # @ticks
        await asyncio.sleep(TICK)  # @sleep


async def main():  # @main
    ticks = asyncio.create_task(tick())  # @create
    print(await asyncio.to_thread(read_file))  # @to_thread
    ticks.cancel()  # @cancel


asyncio.run(main())  # @run
