# said: nothing
import asyncio

token = None


async def get_token():
    global token
    if token is None:
        await asyncio.sleep(0.5)
        token = "secret"
    return token


async def use():
    print(await get_token())


async def main():
    await asyncio.create_task(use())
    await asyncio.create_task(use())


asyncio.run(main())
