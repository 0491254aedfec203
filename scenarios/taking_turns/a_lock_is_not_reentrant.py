import asyncio

DELAY = 1


async def update(lock):  # @update
    print("update asks for the lock")  # @asks
    async with lock:  # @inner
        print("updated")  # @updated


async def main():  # @main
    lock = asyncio.Lock()  # @make_lock
    async with lock:  # @outer
        print("main holds the lock")  # @holds
        await asyncio.sleep(DELAY)  # @sleep
        await update(lock)  # @await
    print("main ends")  # @end


asyncio.run(main())  # @run
