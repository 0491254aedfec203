import asyncio


async def arrives(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        print(name, e)


async def main():
    barrier = asyncio.Barrier(3)
    a = asyncio.create_task(arrives('a', barrier))
    b = asyncio.create_task(arrives('b', barrier))
    await asyncio.sleep(0.1)
    await barrier.abort()
    print(barrier.broken, barrier.n_waiting)
    await asyncio.gather(a, b)
    await arrives('late', barrier)
    await barrier.abort()
    await barrier.reset()
    print(barrier.broken)
    await asyncio.gather(arrives('c', barrier), arrives('d', barrier), arrives('e', barrier))


asyncio.run(main())
