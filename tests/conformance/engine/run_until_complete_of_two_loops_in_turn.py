import asyncio


async def work(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0.5)


def from_outside():
    print('set from outside')


one = asyncio.new_event_loop()
two = asyncio.new_event_loop()
of_one = one.create_task(work('one'))
of_two = two.create_task(work('two'))
two.run_until_complete(asyncio.sleep(0.7))
one.run_until_complete(asyncio.sleep(0.2))
one.call_later(0.1, from_outside)
two.run_until_complete(of_two)
one.run_until_complete(of_one)
one.close()
two.close()
