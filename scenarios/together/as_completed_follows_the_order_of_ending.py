import asyncio

SLOW = 3
QUICK = 1
MEDIUM = 2


async def fetch(name, delay):  # @fetch
    await asyncio.sleep(delay)  # @sleep
    return name  # @result


async def main():  # @main
    fetches = [
        fetch("slow", SLOW),  # @slow
        fetch("quick", QUICK),  # @quick
        fetch("medium", MEDIUM),  # @medium
    ]
    for coming in asyncio.as_completed(fetches):  # @as_completed
        name = await coming  # @await
        print("here is", name)  # @here


asyncio.run(main())  # @run
