import asyncio

CUSTOMERS = 3
COOKING = 2


async def serve(n):  # @serve
    print(f"customer {n} orders")  # @orders
    await asyncio.sleep(COOKING)  # @kitchen
    print(f"customer {n} eats")  # @eats


async def main():  # @main
    for n in range(1, CUSTOMERS + 1):  # @each
        await serve(n)  # @await


asyncio.run(main())  # @run
