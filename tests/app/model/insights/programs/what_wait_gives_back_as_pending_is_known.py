# said: nothing
import asyncio


async def ask(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(ask(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))


asyncio.run(main())
