import asyncio

FIRST = 1
SECOND = 2


async def fetch_data(n):  # @fetch
    print(f"do {n}...")  # @do
    await asyncio.sleep(n)  # @sleep
    print(f"done {n}")  # @done
    return f"result {n}"  # @result


async def main():  # @main
    a = fetch_data(FIRST)  # @make_a
    b = fetch_data(SECOND)  # @make_b
    print(await a)  # @await_a
    print(await b)  # @await_b


asyncio.run(main())  # @run
