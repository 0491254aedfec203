# said: nothing
import asyncio


async def ask(n):
    await asyncio.sleep(n)


async def main():
    first, second = ask(1), ask(2)
    raise ValueError('before they are awaited')
    await asyncio.gather(first, second)


asyncio.run(main())
