import asyncio

DEPTH = 3


async def other():  # @other
    print("other runs")  # @other_runs


async def descend(depth):  # @descend
    print(f"{depth} to go")  # @to_go
    if depth > 0:  # @deeper
        await descend(depth - 1)  # @await_descend


async def main():  # @main
    task = asyncio.create_task(other())  # @create
    await descend(DEPTH)  # @await_first
    print("all done, in one step")  # @one_step
    await task  # @await_task
    print("now other has run")  # @end


asyncio.run(main())  # @run
