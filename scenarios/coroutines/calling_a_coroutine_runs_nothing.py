import asyncio

DELAY = 1


async def fetch(n):  # @fetch
    print(f"do {n}...")  # @do
    await asyncio.sleep(DELAY)  # @sleep
    print(f"done {n}")  # @done


async def main():  # @main
    fetch(1)  # @forgotten
    print("fetch(1) was called")  # @called
    await fetch(2)  # @awaited
    print("fetch(2) was awaited")  # @end


asyncio.run(main())  # @run
