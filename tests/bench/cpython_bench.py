#!/usr/bin/env python3
"""Steps a second of CPython's own loop on the workload of workload.h.

One rule: it prints one number, the best of some runs.
"""
import asyncio
import time

TASKS = 1000
YIELDS = 100
ROUNDS = 5


async def yield_often():
    for _ in range(YIELDS):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[asyncio.create_task(yield_often()) for _ in range(TASKS)])


def seconds():
    began = time.perf_counter()
    asyncio.run(main())
    return time.perf_counter() - began


if __name__ == '__main__':
    print(TASKS * (YIELDS + 1) / min(seconds() for _ in range(ROUNDS)))
