# said: update lost
import asyncio


class Account:
    def __init__(self):
        self.balance = 0

    async def deposit(self, amount):
        before = self.balance
        await asyncio.sleep(0.1)
        self.balance = before + amount


async def main():
    account = Account()
    await asyncio.gather(*(account.deposit(1) for _ in range(3)))
    print(account.balance)


asyncio.run(main())
