import asyncio

ROUNDS = 3


async def count(name):  # @count
    for n in range(1, ROUNDS + 1):  # @each
        print(f"{name} {n}")  # @counts
        await asyncio.sleep(0)  # @yield


async def main():  # @main
    a = asyncio.create_task(count("a"))  # @create_a
    b = asyncio.create_task(count("b"))  # @create_b
    await a  # @await_a
    await b  # @await_b


asyncio.run(main())  # @run
