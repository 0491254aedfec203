import asyncio


kept = []


async def numbers(n):
    try:
        yield n
    finally:
        await asyncio.sleep(1)
        print('closed', n)
        if n == 2:
            raise ValueError('in cleanup')


async def main():
    for n in (1, 2, 3):
        kept.append(numbers(n))
        print(await anext(kept[-1]))
    kept.append(numbers(4))


asyncio.run(main())
