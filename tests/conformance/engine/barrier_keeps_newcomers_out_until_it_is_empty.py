import asyncio


async def rounds(name, barrier):
    for n in range(2):
        print(name, n, await barrier.wait(), barrier.n_waiting)


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(rounds('a', barrier), rounds('b', barrier), rounds('c', barrier),
                         rounds('d', barrier))


asyncio.run(main())
