import asyncio
import contextvars

name = contextvars.ContextVar('name', default='nobody')


async def who():
    await asyncio.sleep(0.02)
    print(name.get(), asyncio.current_task().get_name())
    name.set('changed')
    return name.get()


async def main():
    name.set('main')
    child = asyncio.create_task(who())
    name.set('main again')
    print(await child, name.get())


with asyncio.Runner() as runner:
    runner.run(main())
    print(runner.run(who()), name.get())
    print(runner.get_loop().is_closed())
asyncio.run(main())
