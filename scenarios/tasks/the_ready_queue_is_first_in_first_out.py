import asyncio

TASKS = 3


async def newcomer():  # @newcomer
    print("the newcomer runs")  # @newcomer_runs


async def work(n):  # @work
    print(f"task {n} runs")  # @runs
    if n == 1:  # @is_first
        asyncio.create_task(newcomer())  # @create_newcomer


async def main():  # @main
    for n in range(1, TASKS + 1):  # @each
        asyncio.create_task(work(n))  # @create
    print("all are ready")  # @ready
    await asyncio.sleep(0.1)  # @sleep
    print("main is last")  # @last


asyncio.run(main())  # @run
