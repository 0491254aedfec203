import asyncio


async def converts():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        raise ValueError('instead') from None


async def raises_it_itself():
    await asyncio.sleep(1)
    raise asyncio.CancelledError('by hand')


async def main():
    task = asyncio.create_task(converts())
    other = asyncio.create_task(raises_it_itself())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as e:
        print(e, task.cancelled(), task.cancelling())
    try:
        await other
    except asyncio.CancelledError as e:
        print(repr(e), other.cancelled(), other.cancelling())


asyncio.run(main())
