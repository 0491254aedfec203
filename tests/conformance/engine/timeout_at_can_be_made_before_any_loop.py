import asyncio


async def main(limit):
    async with limit:
        await asyncio.sleep(1)
    print(limit.expired())


limit = asyncio.timeout_at(5.0)
print(limit.when())
asyncio.run(main(limit))
