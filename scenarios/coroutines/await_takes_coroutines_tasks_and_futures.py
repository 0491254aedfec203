import asyncio

DELAY = 1


async def fetch(what):  # @fetch
    print(f"{what} begins")  # @begins
    await asyncio.sleep(DELAY)  # @sleep
    return f"from the {what}"  # @return


def fill(future):  # @fill
    future.set_result("from a timer")  # @set


async def main():  # @main
    loop = asyncio.get_running_loop()  # @loop
    coroutine = fetch("coroutine")  # @coroutine
    task = loop.create_task(fetch("task"))  # @task
    future = loop.create_future()  # @future
    loop.call_later(DELAY, fill, future)  # @call_later
    print(await task)  # @await_task
    print(await future)  # @await_future
    print(await coroutine)  # @await_coroutine


asyncio.run(main())  # @run
