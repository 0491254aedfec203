import asyncio


async def last(n):
    print('first step of', n)
    await asyncio.sleep(0)
    print('never')


async def main():
    asyncio.create_task(last(1))
    await asyncio.sleep(0)
    asyncio.create_task(last(2))
    asyncio.get_running_loop().call_soon(print, 'printed')
    print('main ends')


asyncio.run(main())
