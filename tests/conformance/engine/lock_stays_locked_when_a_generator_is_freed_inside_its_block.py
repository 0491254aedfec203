import asyncio


async def numbers(lock):
    async with lock:
        yield 1


async def waiter(lock):
    async with lock:
        print('has it')


async def main(g, lock):
    loop = asyncio.get_running_loop()
    print(await anext(g))
    loop.create_task(waiter(lock))
    await asyncio.sleep(1)


lock = asyncio.Lock()
g = numbers(lock)
loop = asyncio.new_event_loop()
loop.run_until_complete(main(g, lock))
loop.close()
del loop
del g
print('still there', lock.locked())
