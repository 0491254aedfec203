import asyncio

HIKERS = 4
PACE = 1


async def hiker(n, barrier):  # @hiker
    await asyncio.sleep(n * PACE)  # @walk
    print(f"{n} arrives")  # @arrives
    await barrier.wait()  # @wait
    print(f"{n} goes on")  # @goes_on


async def main():  # @main
    barrier = asyncio.Barrier(HIKERS)  # @barrier
    hikers = [hiker(n, barrier) for n in range(1, HIKERS + 1)]  # @make
    await asyncio.gather(*hikers)  # @gather


asyncio.run(main())  # @run
