import asyncio

SLOW = 3
FAILS = 1
QUICK = 2


async def fetch(name, delay):  # @fetch
    try:
        await asyncio.sleep(delay)  # @sleep
        print(f"{name} is here")  # @here
        return name
    except asyncio.CancelledError:
        print(f"{name} was cancelled")  # @cancelled
        raise


async def fail():  # @fail
    await asyncio.sleep(FAILS)  # @wait_to_fail
    raise ValueError("broken")  # @raise


def three():  # @three
    return [fetch("slow", SLOW), fail(), fetch("quick", QUICK)]


async def with_gather():  # @with_gather
    try:
        await asyncio.gather(*three())  # @gather
    except ValueError:
        print("gather: an error, and the others run on")  # @gather_error
    await asyncio.sleep(SLOW)  # @let_them_end


async def with_task_group():  # @with_task_group
    try:
        async with asyncio.TaskGroup() as group:  # @group
            for coroutine in three():
                group.create_task(coroutine)  # @create
    except ExceptionGroup:
        print("TaskGroup: an error, and the others are cancelled")  # @group_error


async def with_wait():  # @with_wait
    tasks = [asyncio.create_task(coroutine) for coroutine in three()]  # @create_task
    done, pending = await asyncio.wait(tasks)  # @wait
    for task in tasks:
        print("wait: failed:", task.exception() is not None)  # @outcome


async def main():  # @main
    await with_gather()  # @first
    await with_task_group()  # @second
    await with_wait()  # @third


asyncio.run(main())  # @run
