import asyncio


def broken(word):
    raise ZeroDivisionError(word)


def handler(loop, context):
    print(context['message'].split('(')[0].split(' broken')[0], type(context['exception']).__name__)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(broken, 'default handler')
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    loop.call_soon(broken, 'own handler')
    loop.call_later(0.05, broken, 'from a timer')
    future = loop.create_future()
    future.add_done_callback(broken)
    future.set_result(None)
    await asyncio.sleep(0.1)
    print('still here')


asyncio.run(main())
