import asyncio

DEPOSITS = 3
DELAY = 1


class Account:
    balance = 0


async def deposit(account, lock):  # @deposit
    async with lock:  # @lock
        seen = account.balance  # @read
        print("reads", seen)  # @reads
        await asyncio.sleep(DELAY)  # @sleep
        account.balance = seen + 1  # @write
        print("writes", account.balance)  # @writes


async def main():  # @main
    account = Account()  # @account
    lock = asyncio.Lock()  # @make_lock
    deposits = [deposit(account, lock) for _ in range(DEPOSITS)]  # @make
    await asyncio.gather(*deposits)  # @gather
    print("balance:", account.balance)  # @balance


asyncio.run(main())  # @run
