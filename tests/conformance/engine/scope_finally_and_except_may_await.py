import asyncio


async def work(n):
    try:
        print('body', n)
        await asyncio.sleep(0.1)
        if n == 2:
            raise ValueError(n)
        return f'result {n}'
    except ValueError as e:
        await asyncio.sleep(0.1)
        print('handled', e)
        return 'handled'
    finally:
        print('cleanup', n)
        await asyncio.sleep(0.1)
        print('cleaned', n)


async def main():
    print(await asyncio.gather(work(1), work(2)))
    task = asyncio.create_task(work(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
