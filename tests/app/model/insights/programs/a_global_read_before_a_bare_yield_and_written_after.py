# said: update lost
import asyncio

value = 0


async def count():
    global value
    read = value
    await asyncio.sleep(0)
    read = read + 1
    await asyncio.sleep(0)
    value = read


async def main():
    await asyncio.gather(*[count() for _ in range(10)])
    print(value)


asyncio.run(main())
