# said: nothing
import asyncio


async def eat(name, left, right):
    while True:
        async with left:
            await asyncio.sleep(0.1)
            try:
                async with asyncio.timeout(0.1 * name):
                    async with right:
                        print(name, "eats")
                        return
            except TimeoutError:
                pass
        await asyncio.sleep(0.3 * name)


async def main():
    one, two = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(eat(1, one, two), eat(2, two, one))


asyncio.run(main())
