# said: deadlock
import asyncio


async def transfer(one, two):
    async with one:
        await asyncio.sleep(0.1)
        async with two:
            print("done")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        await asyncio.wait_for(asyncio.gather(transfer(a, b), transfer(b, a)), 2)
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())
