import asyncio

QUICK = 0.5
STALLED = 4


async def load(part, seconds):  # @load
    print(f"{part} asked for")  # @asked
    await asyncio.sleep(seconds)  # @wait
    print(f"{part} shown")  # @shown


async def main():  # @main
    heading = load("heading", QUICK)  # @heading
    image = load("image", STALLED)  # @image
    text = load("text", QUICK)  # @text
    await asyncio.gather(heading, image, text)  # @gather


asyncio.run(main())  # @run
