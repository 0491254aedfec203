# said: nothing
import asyncio


async def type_out(text):
    for char in text:
        print(char, end='')
        await asyncio.sleep(0.05)
    print()


async def main():
    await type_out('Once upon a time')
    await type_out('there was a loop.')


asyncio.run(main())
