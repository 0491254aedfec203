# said: never awaited
import asyncio


async def ask(n):
    await asyncio.sleep(n)


async def main():
    question = ask(1)
    asyncio.wait_for(question, 3)


asyncio.run(main())
