# said: nothing
import asyncio
import threading
import time

lock = threading.Lock()


def save(n):
    with lock:
        time.sleep(0.2)
    return n


async def main():
    saved = []
    for n in range(3):
        saved.append(await asyncio.to_thread(save, n))
    print(saved)


asyncio.run(main())
