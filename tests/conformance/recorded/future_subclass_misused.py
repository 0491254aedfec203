import asyncio


class Box(asyncio.Future):
    """A future of the program's own, with a method more."""

    def fill(self, value):
        self.set_result(value)


class Twice:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        yield
        return 2 * self.delay


async def main():
    loop = asyncio.get_running_loop()
    box = Box(loop=loop)
    box.add_done_callback(lambda b: print('filled', b.result()))
    loop.call_later(0.05, box.fill, 'x')
    print(await box, await box)
    for misuse in (lambda: box.fill('y'), lambda: box.cancel(), lambda: Box(loop=loop).result(),
                   lambda: loop.create_future().set_exception(StopIteration)):
        try:
            print(misuse())
        except Exception as e:
            print(type(e).__name__)
    print(await Twice(0.05))
    try:
        asyncio.current_task().set_result(1)
    except RuntimeError as e:
        print(e)
    try:
        await 7
    except TypeError as e:
        print('TypeError')


asyncio.run(main())
