# said: nothing
import asyncio


async def fetch(token):
    await asyncio.sleep(0.5)
    return token + 1


async def main():
    token = 0
    for _ in range(4):
        token = await fetch(token)
    first = await fetch(10)
    print(await fetch(first))


asyncio.run(main())
