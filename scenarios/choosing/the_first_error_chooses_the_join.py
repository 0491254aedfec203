import asyncio

SLOW = 3
FAILS = 1
QUICK = 2
WAY = 0


async def fetch(name, delay):  # @fetch
    await asyncio.sleep(delay)  # @sleep
    if name == "broken":
        raise ValueError(name)  # @raise
    print(f"{name} is here")  # @here
    return name


def three():  # @three
    return [fetch("slow", SLOW), fetch("broken", FAILS), fetch("quick", QUICK)]


async def with_gather():  # @with_gather
    try:
        await asyncio.gather(*three())  # @gather
    except ValueError:
        print("gather: the error, and the rest runs on")  # @gather_error
    await asyncio.sleep(SLOW)  # @let_it_end


async def with_task_group():  # @with_task_group
    try:
        async with asyncio.TaskGroup() as group:  # @group
            for coroutine in three():
                group.create_task(coroutine)  # @create
    except ExceptionGroup:
        print("TaskGroup: the error, and the rest is cancelled")  # @group_error


async def with_wait():  # @with_wait
    tasks = [asyncio.create_task(coroutine) for coroutine in three()]  # @create_task
    done, pending = await asyncio.wait(tasks)  # @wait
    for task in tasks:
        print("wait: failed:", task.exception() is not None)  # @outcome


async def with_as_completed():  # @with_as_completed
    try:
        for coming in asyncio.as_completed(three()):  # @as_completed
            print("as_completed:", await coming)  # @one
    except ValueError:
        print("as_completed: the error, and the rest runs on")  # @as_completed_error
    await asyncio.sleep(SLOW)  # @let_the_rest_end


async def main():  # @main
    ways = [with_gather, with_task_group, with_wait, with_as_completed]
    for number, way in enumerate(ways, 1):  # @each_way
        if WAY in (0, number):
            await way()  # @does


asyncio.run(main())  # @run
