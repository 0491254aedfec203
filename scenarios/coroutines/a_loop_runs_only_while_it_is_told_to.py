import asyncio
import time

TICK = 1
FETCH = 1.5
PAUSE = 2


async def tick():  # @tick
    for n in range(4):  # @each
        print(f"tick {n}")  # @ticks
        await asyncio.sleep(TICK)  # @sleep


async def fetch():  # @fetch
    await asyncio.sleep(FETCH)  # @fetch_sleep
    return "result"  # @return


loop = asyncio.new_event_loop()  # @new
ticks = loop.create_task(tick())  # @create
print(loop.run_until_complete(fetch()))  # @first
time.sleep(PAUSE)  # @pause
print("the loop stood still")  # @still
loop.run_until_complete(ticks)  # @second
loop.close()  # @close
