import asyncio

loop = asyncio.new_event_loop()


async def ticker():
    try:
        for i in range(100):
            print('tick', i)
            await asyncio.sleep(0.2)
    finally:
        print('ticker ends')


task = loop.create_task(ticker())
loop.call_later(0.5, loop.stop)
loop.run_forever()
print('stopped')
loop.call_soon(print, 'first of the second run')
loop.stop()
loop.run_forever()
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print('cancelled')
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
