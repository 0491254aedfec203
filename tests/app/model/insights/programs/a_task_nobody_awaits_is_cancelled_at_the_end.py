# said: task left behind
import asyncio


async def save(what):
    await asyncio.sleep(1)
    print("saved", what)


async def main():
    saving = asyncio.create_task(save("letter"))
    await asyncio.sleep(0.1)
    print(saving.done())


asyncio.run(main())
