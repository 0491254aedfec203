import asyncio
import time

TICKS = 4
PAUSE = 2


async def tick():  # @tick
    for n in range(TICKS):  # @each
        print(f"tick {n}")  # @ticks
        await asyncio.sleep(1)  # @sleep


async def fetch():  # @fetch
    await asyncio.sleep(1.5)  # @fetch_sleep
    return "result"  # @return


loop = asyncio.new_event_loop()  # @new
ticks = loop.create_task(tick())  # @create
print(loop.run_until_complete(fetch()))  # @first
time.sleep(PAUSE)  # @pause
print("the loop stood still")  # @still
loop.run_until_complete(ticks)  # @second
loop.close()  # @close
