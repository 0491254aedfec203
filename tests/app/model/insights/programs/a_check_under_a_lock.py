# said: nothing
import asyncio

token = None
lock = asyncio.Lock()


async def get_token():
    global token
    if token is not None:
        return token
    async with lock:
        if token is None:
            await asyncio.sleep(0.5)
            token = "secret"
    return token


async def main():
    await asyncio.gather(get_token(), get_token())


asyncio.run(main())
