import asyncio


async def arrives(name, barrier):
    async with barrier as position:
        print(name, position)
        await asyncio.sleep(0.1)
        print(name, 'ends')


async def main():
    alone = asyncio.Barrier(1)
    print(await alone.wait(), alone.n_waiting)
    barrier = asyncio.Barrier(2)
    await asyncio.gather(arrives('a', barrier), arrives('b', barrier))
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
