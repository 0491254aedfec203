import asyncio


async def child():
    await asyncio.sleep(0.1)


async def main(n):
    task = asyncio.create_task(child())
    await task
    print(n, asyncio.current_task().get_name(), task.get_name())
    return n


print(asyncio.run(main(1)))
print(asyncio.run(main(2)))
