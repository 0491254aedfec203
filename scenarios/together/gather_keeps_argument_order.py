import asyncio

FIRST = 2
SECOND = 1


async def fetch_data(n):  # @fetch
    print(f"do {n}...")  # @do
    await asyncio.sleep(n)  # @sleep
    print(f"done {n}")  # @done
    return f"result {n}"  # @result


async def main():  # @main
    results = await asyncio.gather(fetch_data(FIRST), fetch_data(SECOND))  # @gather
    print(results)  # @results


asyncio.run(main())  # @run
