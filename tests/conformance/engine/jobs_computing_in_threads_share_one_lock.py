import asyncio
import time


def compute(name, seconds, nap=0):
    time.sleep(nap)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    for jobs in ((('alone', 0.1),),
                 (('x', 0.1), ('y', 0.1)),
                 (('long', 0.3), ('joins', 0.1, 0.1), ('naps', 0, 0.15)),
                 (('a', 0.1), ('b', 0.2), ('c', 0.3)),
                 (('p', 0.1), ('q', 0.1, 0.001), ('r', 0.1, 0.002), ('s', 0.1, 0.003))):
        started = loop.time()
        await asyncio.gather(*(asyncio.to_thread(compute, *job) for job in jobs),
                             asyncio.sleep(0.05))
        print(round(loop.time() - started, 6))


asyncio.run(main())
