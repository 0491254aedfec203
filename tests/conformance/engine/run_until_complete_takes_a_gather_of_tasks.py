import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


loop = asyncio.new_event_loop()
a = loop.create_task(work(1))
b = loop.create_task(work(2))
first, second = loop.run_until_complete(asyncio.gather(a, b))
print(first, second)
print(len(loop.run_until_complete(asyncio.gather(a, b, return_exceptions=True))))
loop.close()
