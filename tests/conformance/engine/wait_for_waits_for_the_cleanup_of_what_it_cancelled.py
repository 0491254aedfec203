import asyncio


async def work(how):
    try:
        await asyncio.sleep(5)
        return 'never'
    except asyncio.CancelledError:
        print('cleaning up')
        await asyncio.sleep(3)
        if how == 'raise':
            raise ValueError('in cleanup')
        if how == 'return':
            return 'after all'
        raise


async def main():
    for how in ('again', 'raise', 'return'):
        try:
            print(await asyncio.wait_for(work(how), 1))
        except asyncio.TimeoutError:
            print('timed out')
        except ValueError as e:
            print('failed', e)


asyncio.run(main())
