import asyncio

RUNNERS = 3
DELAY = 1


async def runner(n, start):  # @runner
    print(f"{n} takes its place")  # @place
    await start.wait()  # @wait
    print(f"{n} runs")  # @runs


async def main():  # @main
    start = asyncio.Event()  # @event
    runners = [asyncio.create_task(runner(n, start)) for n in range(RUNNERS)]  # @create
    await asyncio.sleep(DELAY)  # @sleep
    start.set()  # @set
    print("go")  # @go
    await asyncio.gather(*runners)  # @gather


asyncio.run(main())  # @run
