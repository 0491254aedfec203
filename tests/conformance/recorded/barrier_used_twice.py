import asyncio


async def runner(name, barrier, delay):
    for lap in range(2):
        await asyncio.sleep(delay)
        async with barrier as position:
            print(name, 'lap', lap, 'position', position)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(n, barrier, d) for n, d in (('a', 0.02), ('b', 0.05), ('c', 0))))
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError:
        print('broken', barrier.broken)


asyncio.run(main())
