import asyncio


async def work():
    print('working')


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(work())
    except RuntimeError as e:
        said = str(e)
    print(said)
    await asyncio.sleep(1)
    task = asyncio.create_task(work())
    print(task.get_name())
    await task


asyncio.run(main())
