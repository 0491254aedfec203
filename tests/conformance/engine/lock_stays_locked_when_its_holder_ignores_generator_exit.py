import asyncio


async def holder(lock):
    async with lock:
        closing = False
        try:
            await asyncio.sleep(100)
        except GeneratorExit:
            closing = True
        if closing:
            print('ignores it')
            await asyncio.sleep(0)


async def waiter(lock):
    async with lock:
        print('has it')


async def main(lock):
    loop = asyncio.get_running_loop()
    loop.create_task(holder(lock))
    loop.create_task(waiter(lock))
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main(asyncio.Lock()))
loop.close()
