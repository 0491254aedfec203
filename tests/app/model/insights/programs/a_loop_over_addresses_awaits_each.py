# said: awaits in turn
import asyncio


async def fetch(address):
    await asyncio.sleep(0.5)
    return len(address)


async def main():
    sizes = []
    for address in ("one", "two", "three"):
        sizes.append(await fetch(address))
    print(sizes)


asyncio.run(main())
