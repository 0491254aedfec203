import asyncio

FIRST = 1
SECOND = 2


async def fetch_data(n):  # @fetch
    print(f"do {n}...")  # @do
    await asyncio.sleep(n)  # @sleep
    print(f"done {n}")  # @done
    return f"result {n}"  # @result


async def main():  # @main
    print(await fetch_data(FIRST))  # @await_a
    print(await fetch_data(SECOND))  # @await_b


asyncio.run(main())  # @run
