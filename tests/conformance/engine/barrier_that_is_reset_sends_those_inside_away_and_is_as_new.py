import asyncio


async def arrives(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        print(name, e)


async def main():
    barrier = asyncio.Barrier(2)
    await barrier.reset()
    a = asyncio.create_task(arrives('a', barrier))
    await asyncio.sleep(0.1)
    await barrier.reset()
    b = asyncio.create_task(arrives('b', barrier))
    c = asyncio.create_task(arrives('c', barrier))
    await asyncio.gather(a, b, c)
    print(barrier.broken, barrier.n_waiting)


asyncio.run(main())
