# said: nothing
import asyncio


async def eat(name, left, right):
    while True:
        async with left:
            await asyncio.sleep(0.1)
            try:
                await asyncio.wait_for(right.acquire(), 0.1 * name)
            except asyncio.TimeoutError:
                await asyncio.sleep(0)
            else:
                print(name, "eats")
                right.release()
                return
        await asyncio.sleep(0.3 * name)


async def main():
    one, two = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(eat(1, one, two), eat(2, two, one))


asyncio.run(main())
