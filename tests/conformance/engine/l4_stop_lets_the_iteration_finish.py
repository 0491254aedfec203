import asyncio


def stopper():
    print('stop')
    loop.stop()
    loop.call_soon(after)


def after():
    print('after')


loop = asyncio.new_event_loop()
loop.call_soon(stopper)
loop.call_soon(after)
loop.run_forever()
print('stopped')
loop.stop()
loop.run_forever()
loop.close()
