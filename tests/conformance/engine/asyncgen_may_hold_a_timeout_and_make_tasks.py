import asyncio


async def answers():
    for delay in (1, 3, 1):
        answer = 'in time'
        try:
            async with asyncio.timeout(2):
                await asyncio.sleep(delay)
        except TimeoutError:
            answer = 'timed out'
        yield answer
        await asyncio.gather(asyncio.sleep(1), asyncio.sleep(0))


async def consume(name):
    async for answer in answers():
        print(name, answer)


async def main():
    await asyncio.gather(consume('a'), consume('b'))


asyncio.run(main())
