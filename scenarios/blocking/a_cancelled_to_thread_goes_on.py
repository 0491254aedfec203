import asyncio
import time

WRITE = 3
PATIENCE = 1


def write_file():  # @write
    print("writing")  # @writing
    time.sleep(WRITE)  # @block
    print("written")  # @written


async def main():  # @main
    job = asyncio.to_thread(write_file)  # @job
    task = asyncio.create_task(job)  # @create
    await asyncio.sleep(PATIENCE)  # @sleep
    task.cancel()  # @cancel
    try:  # @try
        await task  # @await
    except asyncio.CancelledError:  # @except
        print("cancelled")  # @cancelled


asyncio.run(main())  # @run
