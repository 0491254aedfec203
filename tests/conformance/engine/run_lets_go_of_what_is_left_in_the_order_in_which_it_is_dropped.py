import asyncio


async def fails(name):
    raise ValueError(name)


async def waits():
    await asyncio.get_running_loop().create_future()


async def work():
    pass


async def main():
    failed = [asyncio.create_task(fails(name)) for name in 'ab']
    unawaited = [work(), work()]
    await asyncio.sleep(0.1)
    print('the first of each')
    failed.pop(0)
    unawaited.pop(0)
    print('the others')
    unawaited.pop()
    failed.pop()
    last = asyncio.create_task(fails('c'))
    await asyncio.sleep(0.1)
    print(last.done())


async def leaves():
    asyncio.create_task(waits(), name='waiting')
    asyncio.create_task(fails('d'), name='failed')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.create_task(waits(), name='waiting too')


asyncio.run(main())
print('a second loop')
loop = asyncio.new_event_loop()
loop.run_until_complete(leaves())
left = loop.create_task(work(), name='unstarted')
loop.close()
print('closed')
left = None
print('the end')
