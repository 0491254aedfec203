import asyncio

ITEMS = 6
ROOM = 2
WORK = 1


async def produce(queue):  # @produce
    for n in range(ITEMS):
        await queue.put(n)  # @put
        print(f"{n} is in the queue")  # @is_in
    print("the producer is done")  # @produced


async def consume(queue):  # @consume
    for _ in range(ITEMS):
        n = await queue.get()  # @get
        await asyncio.sleep(WORK)  # @work
        print(f"{n} is dealt with")  # @dealt


async def main():  # @main
    queue = asyncio.Queue(ROOM)  # @queue
    await asyncio.gather(produce(queue), consume(queue))  # @gather


asyncio.run(main())  # @run
