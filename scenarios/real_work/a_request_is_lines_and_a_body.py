import asyncio

PACE = 1
PIECES = [
    b"POST /edges HTTP/1.1\r\nHost: exam",  # @piece_1
    b"ple.org\r\nContent-Length: 13\r\n\r\nimage",  # @piece_2
    b"=cat.png",  # @piece_3
]


def arrives(reader, piece):  # @arrives
    print(len(piece), "bytes arrive")  # @bytes
    reader.feed_data(piece)  # @feed


async def read_line(reader):  # @read_line
    line = await reader.readuntil(b"\r\n")  # @until
    return line[:-2].decode()  # @line


async def read_request(reader):  # @read_request
    print("request line:", await read_line(reader))  # @request_line
    length = 0
    while header := await read_line(reader):  # @header
        print("header:", header)  # @print_header
        if header.startswith("Content-Length: "):
            length = int(header[16:])  # @length
    print("an empty line: now the body")  # @empty
    body = await reader.readexactly(length)  # @body
    print("body:", body.decode())  # @print_body


async def main():  # @main
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()  # @reader
    for n, piece in enumerate(PIECES):
        loop.call_later((n + 1) * PACE, arrives, reader, piece)  # @later
    await read_request(reader)  # @await


asyncio.run(main())  # @run
