import asyncio


def bad():
    raise ValueError('no')


def handler(loop, context):
    print(context['message'][:21], type(context['exception']).__name__)


def worse(loop, context):
    print('worse')
    raise RuntimeError('handler')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler() is None)
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.create_future().set_exception(ValueError('lost'))
    loop.set_exception_handler(worse)
    loop.call_soon(bad)
    await asyncio.sleep(0.1)
    loop.set_exception_handler(None)
    loop.call_exception_handler({'message': 'by hand'})
    print('main goes on')


asyncio.run(main())
