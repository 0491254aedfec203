# said: never awaited
import asyncio


async def ask(n):
    await asyncio.sleep(n)


async def main():
    await asyncio.wait([ask(1), ask(2)])


asyncio.run(main())
