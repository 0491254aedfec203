import asyncio

DELAY = 1


async def fetch():  # @fetch
    await asyncio.sleep(DELAY)  # @sleep
    return 42  # @return


async def main():  # @main
    task = asyncio.create_task(fetch())  # @create
    try:  # @try
        print(task.result())  # @early
    except asyncio.InvalidStateError as e:  # @except
        print(f"too early: {e}")  # @too_early
    print(await task)  # @await
    print(task.result())  # @result
    print(await task)  # @again


asyncio.run(main())  # @run
