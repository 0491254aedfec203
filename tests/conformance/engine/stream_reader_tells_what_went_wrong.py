import asyncio


def feeds(reader, piece):
    reader.feed_data(piece)


def breaks(reader):
    reader.set_exception(ValueError('broken'))


async def reads(reader):
    print('read', (await reader.readexactly(2)).decode())


async def one_at_a_time():
    reader = asyncio.StreamReader()
    first = asyncio.create_task(reads(reader))
    await asyncio.sleep(0)
    try:
        await reader.readline()
    except RuntimeError as e:
        print(e)
    asyncio.get_running_loop().call_later(1, feeds, reader, b'ab')
    await first


async def ends_early():
    reader = asyncio.StreamReader()
    reader.feed_data(b'abc')
    reader.feed_eof()
    try:
        await reader.readexactly(5)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial.decode())
    try:
        await reader.readuntil()
    except asyncio.IncompleteReadError as e:
        print(e, repr(e.partial.decode()), reader.at_eof())


async def is_too_long():
    reader = asyncio.StreamReader(4)
    reader.feed_data(b'abcdefg\nrest\nab')
    try:
        await reader.readuntil(b'\n')
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    for n in range(2):
        try:
            print(repr((await reader.readline()).decode()))
        except ValueError as e:
            print(e)
    asyncio.get_running_loop().call_later(1, feeds, reader, b'cdefg')
    try:
        print((await reader.readline()).decode())
    except ValueError as e:
        print(e)
    reader.feed_eof()
    print(repr((await reader.read()).decode()))


async def is_cancelled_and_broken():
    reader = asyncio.StreamReader()
    reading = asyncio.create_task(reads(reader))
    await asyncio.sleep(1)
    reading.cancel()
    reader.feed_data(b'xy')
    await asyncio.gather(reading, return_exceptions=True)
    await reads(reader)
    asyncio.get_running_loop().call_later(1, breaks, reader)
    for n in range(2):
        try:
            await reader.readline()
        except ValueError as e:
            print(e)


async def main():
    await one_at_a_time()
    await ends_early()
    await is_too_long()
    await is_cancelled_and_broken()


asyncio.run(main())
