import asyncio
import time


def hand_over_after(hops):
    loop = asyncio.get_running_loop()
    if hops > 0:
        loop.call_soon(hand_over_after, hops - 1)
        return
    try:
        loop.run_in_executor(None, time.sleep, 1)
        print('taken')
    except RuntimeError as e:
        print(e)


async def main(hops):
    hand_over_after(hops)


for hops in range(7):
    asyncio.run(main(hops))
