import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def complain(call, *args):
        try:
            call(*args)
        except asyncio.InvalidStateError as e:
            print(e)

    complain(future.result)
    complain(future.exception)
    print(future.done(), future.cancelled(), future.get_loop() is loop)
    future.set_result(7)
    complain(future.set_result, 8)
    complain(future.set_exception, ValueError('no'))
    print(future.result(), future.exception() is None, future.cancel())
    failed = loop.create_future()
    failed.set_exception(ValueError('no'))
    print(failed.exception())
    try:
        await failed
    except ValueError as e:
        print(e)
    cancelled = loop.create_future()
    print(cancelled.cancel(), cancelled.cancel(), cancelled.cancelled(), cancelled.done())
    complain(cancelled.set_result, None)
    try:
        cancelled.exception()
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
