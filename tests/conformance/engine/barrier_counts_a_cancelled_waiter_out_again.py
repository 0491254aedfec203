import asyncio


async def arrives(name, barrier):
    position = await barrier.wait()
    print(name, position)


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(arrives('a', barrier))
    await asyncio.sleep(0.1)
    print(barrier.n_waiting)
    a.cancel()
    await asyncio.gather(a, return_exceptions=True)
    print(barrier.n_waiting)
    b = asyncio.create_task(arrives('b', barrier))
    await asyncio.sleep(0.1)
    c = asyncio.create_task(arrives('c', barrier))
    await asyncio.sleep(0)
    b.cancel()
    await asyncio.gather(b, c, return_exceptions=True)
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
