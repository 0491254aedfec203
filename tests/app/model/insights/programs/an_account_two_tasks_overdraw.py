# said: check, then act
import asyncio

balance = 100


async def withdraw(amount):
    global balance
    if balance >= amount:
        await asyncio.sleep(0.1)
        balance -= amount
    print(balance)


async def main():
    await asyncio.gather(withdraw(80), withdraw(80))


asyncio.run(main())
