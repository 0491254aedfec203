# said: nothing
import asyncio


async def ask(question):
    await asyncio.sleep(1)
    return question


async def main():
    name = await ask('Who are you?')
    age = await ask(f'How old are you, {name}?')
    print(age)


asyncio.run(main())
