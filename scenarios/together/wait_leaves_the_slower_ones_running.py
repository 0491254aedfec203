import asyncio

NEAR = 1
FAR = 3


async def ask(server, delay):  # @ask
    try:
        await asyncio.sleep(delay)  # @sleep
        return f"answer from {server}"  # @answer
    except asyncio.CancelledError:
        print(f"{server} is cancelled")  # @cancelled
        raise


async def main():  # @main
    near = asyncio.create_task(ask("near", NEAR))  # @create_near
    far = asyncio.create_task(ask("far", FAR))  # @create_far
    done, pending = await asyncio.wait([near, far], return_when=asyncio.FIRST_COMPLETED)  # @wait
    for task in done:
        print(task.result())  # @first
    for task in pending:
        task.cancel()  # @cancel
    await asyncio.wait(pending)  # @rest
    print("main ends")  # @end


asyncio.run(main())  # @run
