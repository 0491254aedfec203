import asyncio


async def main():
    loop_time = asyncio.get_running_loop().time
    try:
        async with asyncio.timeout(1) as limit:
            print(limit.when() is not None)
            limit.reschedule(loop_time() + 3)
            await asyncio.sleep(2)
            print('still here')
            limit.reschedule(None)
            await asyncio.sleep(5)
            print('still here')
            limit.reschedule(loop_time() - 1)
            print(limit.expired())
            await asyncio.sleep(0)
            print('one more step')
            await asyncio.sleep(0)
            print('never')
    except TimeoutError:
        print('timed out', loop_time())
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(2)
    except RuntimeError as e:
        print(e)
    async with limit:
        pass
    try:
        limit.reschedule(2)
    except RuntimeError as e:
        print(e)
    try:
        async with limit:
            pass
    except RuntimeError as e:
        print(e)


asyncio.run(main())
