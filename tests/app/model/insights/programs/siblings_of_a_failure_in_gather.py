# said: task left behind
import asyncio


async def ask(n):
    await asyncio.sleep(n)
    if n == 1:
        raise ValueError(n)


async def main():
    try:
        await asyncio.gather(ask(1), ask(2), ask(3))
    except ValueError as error:
        print(error)


asyncio.run(main())
