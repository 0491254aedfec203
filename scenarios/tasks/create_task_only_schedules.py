import asyncio

DELAY = 1


async def work():  # @work
    print("work begins")  # @begins
    await asyncio.sleep(DELAY)  # @sleep
    print("work ends")  # @ends


async def main():  # @main
    print("before create_task")  # @before
    task = asyncio.create_task(work())  # @create
    print("after create_task")  # @after
    await task  # @await
    print("after await")  # @end


asyncio.run(main())  # @run
