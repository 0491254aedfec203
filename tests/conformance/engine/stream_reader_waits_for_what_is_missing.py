import asyncio


def text(data):
    return repr(data.decode())


def feeds(reader, piece):
    print('fed', text(piece))
    reader.feed_data(piece)


def ends(reader):
    print('fed the end')
    reader.feed_eof()


async def reads(reader):
    print(text(await reader.readline()))
    print(text(await reader.readuntil(b'--')))
    print(text(await reader.readexactly(5)))
    print(text(await reader.read(3)))
    print(text(await reader.read(100)))
    print(text(await reader.readexactly(0)), text(await reader.read(0)), reader.at_eof())
    print(text(await reader.read()))
    print(text(await reader.readline()), text(await reader.read(1)), reader.at_eof())


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    pieces = [b'one\ntwo-', b'', b'-thr', b'eefour five', b'six', b'seven\nlast']
    for n, piece in enumerate(pieces, start=1):
        loop.call_later(n, feeds, reader, piece)
    loop.call_later(9, ends, reader)
    await reads(reader)


asyncio.run(main())
