import asyncio


async def arrives(name, delay, barrier):
    await asyncio.sleep(delay)
    print(name, 'comes', barrier.n_waiting)
    position = await barrier.wait()
    print(name, position)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(arrives('a', 0.3, barrier), arrives('b', 0.1, barrier),
                         arrives('c', 0.2, barrier))


asyncio.run(main())
