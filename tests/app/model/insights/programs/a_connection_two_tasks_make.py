# said: check, then act
import asyncio


class Client:
    def __init__(self):
        self.connection = None

    async def connect(self):
        await asyncio.sleep(0.5)
        print("connected")
        return object()

    async def ask(self, question):
        if self.connection is None:
            self.connection = await self.connect()
        return question


async def main():
    client = Client()
    await asyncio.gather(client.ask("one"), client.ask("two"))


asyncio.run(main())
