# plain: no, CPython cancels its set of tasks in the order of their addresses
import asyncio


async def child(i):
    try:
        await asyncio.sleep(1)
    finally:
        print('child', i, 'ends')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for i in range(3):
                group.create_task(child(i))
            await asyncio.sleep(0.05)
            raise LookupError('body')
    except ExceptionGroup as errors:
        print(errors.exceptions)
    try:
        coro = child(9)
        group.create_task(coro)
    except RuntimeError as e:
        print(str(e).split(' is ')[1])
        coro.close()


asyncio.run(main())
