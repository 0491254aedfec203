# said: nothing
import asyncio


class Account:
    def __init__(self):
        self.balance = 0

    async def deposit(self, amount):
        before = self.balance
        await asyncio.sleep(0.1)
        self.balance = before + amount


async def main():
    one = Account()
    two = Account()
    await asyncio.gather(one.deposit(1), two.deposit(1))
    print(one.balance, two.balance)


asyncio.run(main())
