# plain: no, CPython cancels its set of tasks in the order of their addresses
import asyncio
import atexit
import sys

atexit.register(print, 'at exit')


async def leave():
    await asyncio.sleep(0.05)
    sys.exit(3)


async def other():
    try:
        await asyncio.sleep(1)
    finally:
        print('other ends')


async def main():
    task = asyncio.create_task(other())
    await asyncio.gather(leave(), task)


asyncio.run(main())
