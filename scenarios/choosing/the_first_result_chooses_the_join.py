import asyncio

SLOW = 3
QUICK = 1
MEDIUM = 2
WAY = 0


async def fetch(name, delay):  # @fetch
    await asyncio.sleep(delay)  # @sleep
    return name  # @result


def three():  # @three
    return [fetch("slow", SLOW), fetch("quick", QUICK), fetch("medium", MEDIUM)]


async def with_gather():  # @with_gather
    results = await asyncio.gather(*three())  # @gather
    print("gather:", results)  # @all


async def with_task_group():  # @with_task_group
    tasks = []
    async with asyncio.TaskGroup() as group:  # @group
        for coroutine in three():
            tasks.append(group.create_task(coroutine))  # @create_in_group
    for task in tasks:
        print("TaskGroup:", task.result())  # @of_group


async def with_wait():  # @with_wait
    tasks = [asyncio.create_task(coroutine) for coroutine in three()]  # @create
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # @wait
    for task in done:
        print("wait:", task.result())  # @first
    for task in pending:
        task.cancel()  # @cancel
    await asyncio.wait(pending)  # @rest


async def with_as_completed():  # @with_as_completed
    for coming in asyncio.as_completed(three()):  # @as_completed
        name = await coming  # @one
        print("as_completed:", name)  # @each


async def main():  # @main
    ways = [with_gather, with_task_group, with_wait, with_as_completed]
    for number, way in enumerate(ways, 1):  # @each_way
        if WAY in (0, number):
            await way()  # @does


asyncio.run(main())  # @run
