# said: update lost
import asyncio

balance = 100


async def withdraw(amount):
    global balance
    before = balance
    await asyncio.sleep(0.1)
    balance = before - amount


async def main():
    await asyncio.gather(withdraw(10), withdraw(20), withdraw(30))
    print(balance)


asyncio.run(main())
