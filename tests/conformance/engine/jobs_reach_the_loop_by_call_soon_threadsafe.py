import asyncio
import time


def note(text):
    print(text)


def job(loop, future):
    time.sleep(0.1)
    loop.call_soon_threadsafe(note, 'from the job')
    print('in the job')
    time.sleep(0.1)
    loop.call_soon_threadsafe(future.set_result, 7)
    time.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(asyncio.to_thread(job, loop, future))
    print(await future)
    await task


asyncio.run(main())
