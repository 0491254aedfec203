import asyncio
import time

ALARM = 1
BUSY = 3


async def alarm():  # @alarm
    print("the alarm is set")  # @set
    await asyncio.sleep(ALARM)  # @sleep
    print("the alarm rings")  # @rings


async def main():  # @main
    task = asyncio.create_task(alarm())  # @create
    await asyncio.sleep(0)  # @yield
    print("main is busy")  # @busy
    time.sleep(BUSY)  # @block
    print("main is free")  # @free
    await task  # @await


asyncio.run(main())  # @run
