import asyncio


async def main():
    condition = asyncio.Condition()
    await condition.acquire()
    print(await condition.wait_for(lambda: 7))
    print(await condition.wait_for(lambda: [1, 2]))

    def fail():
        raise ValueError('no')

    try:
        await condition.wait_for(fail)
    except ValueError as e:
        print(e, condition.locked())
    condition.release()


asyncio.run(main())
