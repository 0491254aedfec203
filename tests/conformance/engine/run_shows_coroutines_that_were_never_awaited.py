import asyncio


async def fetch(n):
    print('fetch', n)
    await asyncio.sleep(n)


async def main():
    fetch(1)
    kept = fetch(2)
    print('kept')
    await kept
    left = fetch(3)
    print('main ends')


asyncio.run(main())
