import asyncio


class Unique(asyncio.Queue):
    """Holds each item once."""

    def _init(self, maxsize):
        self.items = {}

    def _put(self, item):
        self.items[item] = None

    def _get(self):
        item = next(iter(self.items))
        del self.items[item]
        return item

    def qsize(self):
        return len(self.items)

    def empty(self):
        return not self.items


async def main():
    queue = Unique(2)

    async def produce():
        for item in 'aabbc':
            await queue.put(item)
        print('produced')

    task = asyncio.create_task(produce())
    await asyncio.sleep(0.05)
    for _ in range(3):
        print(await queue.get())
        await asyncio.sleep(0.05)
    await task


asyncio.run(main())
