# said: awaits in turn
import asyncio
import time


async def fetch(address):
    await asyncio.sleep(1)
    return f'page of {address}'


async def main():
    begin = time.perf_counter()
    users = await fetch('/users')
    posts = await fetch('/posts')
    print(users, posts, time.perf_counter() - begin)


asyncio.run(main())
