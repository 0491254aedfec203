import asyncio


async def inner(name):
    try:
        await asyncio.sleep(1)
    finally:
        print(name, 'inner cleans up')


async def outer(name):
    try:
        await inner(name)
    finally:
        print(name, 'outer cleans up')


async def unstarted():
    print('never')


async def main():
    asyncio.create_task(outer('a'))
    asyncio.create_task(outer('b'))
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.create_task(unstarted())
loop.close()
print('closed')
