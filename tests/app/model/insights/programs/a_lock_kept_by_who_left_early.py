# said: deadlock
import asyncio

lock = asyncio.Lock()


async def withdraw(amount):
    await lock.acquire()
    await asyncio.sleep(0.1)
    if amount > 50:
        print("too much")
        return
    print("withdrew", amount)
    lock.release()


async def main():
    await asyncio.gather(withdraw(20), withdraw(70), withdraw(10))


asyncio.run(main())
