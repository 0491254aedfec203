import asyncio


async def get(name, not_empty, not_full, items):
    async with not_empty:
        while not items:
            await not_empty.wait()
        print(name, items[-1])
        items.pop()
        not_full.notify()


async def put(item, not_empty, not_full, items):
    async with not_full:
        while len(items) == 1:
            await not_full.wait()
        items.append(item)
        print('put', item)
        not_empty.notify()


async def main():
    lock = asyncio.Lock()
    not_empty = asyncio.Condition(lock)
    not_full = asyncio.Condition(lock)
    items = []
    await asyncio.gather(get('a', not_empty, not_full, items), get('b', not_empty, not_full, items),
                         put(1, not_empty, not_full, items), put(2, not_empty, not_full, items))
    print(lock.locked())


asyncio.run(main())
