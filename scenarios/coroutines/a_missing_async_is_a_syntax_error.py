import asyncio


async def fetch():  # @fetch
    print("fetch begins")  # @begins
    await asyncio.sleep(1)  # @sleep
    return "result"  # @return


def main():  # @main
    print("main begins")  # @main_begins
    print(await fetch())  # @await


asyncio.run(main())  # @run
