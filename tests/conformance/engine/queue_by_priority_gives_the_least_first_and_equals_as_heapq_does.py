import asyncio


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


async def main():
    pairs = asyncio.PriorityQueue()
    for priority, name in ((3, 'c'), (1, 'b'), (2, 'x'), (1, 'a')):
        await pairs.put((priority, name))
    while not pairs.empty():
        print(await pairs.get())
    jobs = asyncio.PriorityQueue(20)
    for n, name in enumerate('abcdefghijklm'):
        jobs.put_nowait(Job(n % 3, name))
    order = []
    while not jobs.empty():
        order.append(jobs.get_nowait().name)
    print(order)


asyncio.run(main())
