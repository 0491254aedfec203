# said: nothing
import asyncio

balance = 0


async def deposit(lock):
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(0.5)
        balance = before + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(deposit(lock) for _ in range(4)))
    print(balance)


asyncio.run(main())
