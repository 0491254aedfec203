import asyncio

FIRST = 1
SECOND = 2


async def fetch_data(n):  # @fetch
    print(f"do {n}...")  # @do
    await asyncio.sleep(n)  # @sleep
    print(f"done {n}")  # @done
    return f"result {n}"  # @result


async def main():  # @main
    a = asyncio.create_task(fetch_data(FIRST))  # @create_a
    b = asyncio.create_task(fetch_data(SECOND))  # @create_b
    print(await a)  # @await_a
    print(await b)  # @await_b


asyncio.run(main())  # @run
