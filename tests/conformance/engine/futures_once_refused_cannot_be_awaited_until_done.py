import asyncio


async def selfish():
    try:
        await asyncio.current_task()
    except RuntimeError:
        print('awaits itself')
    await asyncio.sleep(1)
    return 5


async def patient(task):
    return await task


async def main(foreign):
    task = asyncio.create_task(selfish())
    await asyncio.sleep(0)
    try:
        await patient(task)
    except RuntimeError as e:
        print(e)
    print(await asyncio.wait_for(task, 2), await task)
    for _ in range(2):
        try:
            await foreign
        except RuntimeError as e:
            print(e.args[0][-16:])


other = asyncio.new_event_loop()
asyncio.run(main(other.create_future()))
other.close()
