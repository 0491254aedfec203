# said: check, then act
import asyncio

token = None


async def get_token():
    global token
    if token is not None:
        return token
    await asyncio.sleep(0.5)
    token = "secret"
    return token


async def main():
    await asyncio.gather(get_token(), get_token(), get_token())


asyncio.run(main())
