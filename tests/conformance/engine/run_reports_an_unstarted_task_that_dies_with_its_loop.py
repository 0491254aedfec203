import asyncio


async def unstarted():
    print('never')


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.create_task(unstarted())
loop.close()
print('closed')
