import asyncio


async def child(n):
    print('child', n)
    await asyncio.sleep(1)
    print('child', n, 'ends')
    return n


async def fail():
    raise ValueError('no')


loop = asyncio.new_event_loop()
print(loop.run_until_complete(child(1)))
task = loop.create_task(child(2))
print(loop.run_until_complete(task), task.done())
try:
    loop.run_until_complete(fail())
except ValueError as e:
    print('caught', e)
later = loop.create_task(child(3))
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(later)
except RuntimeError as e:
    print(e)
loop.run_until_complete(later)
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
