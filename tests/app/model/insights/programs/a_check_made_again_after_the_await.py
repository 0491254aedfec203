# said: nothing
import asyncio


class Client:
    def __init__(self):
        self.connection = None

    async def ask(self, question):
        if self.connection is None:
            await asyncio.sleep(0.5)
            if self.connection is None:
                self.connection = object()
        return question


async def main():
    client = Client()
    await asyncio.gather(client.ask("one"), client.ask("two"))


asyncio.run(main())
