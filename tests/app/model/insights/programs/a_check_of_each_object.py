# said: nothing
import asyncio


class Client:
    def __init__(self):
        self.connection = None

    async def ask(self, question):
        if self.connection is None:
            await asyncio.sleep(0.5)
            self.connection = object()
        return question


async def main():
    clients = [Client() for _ in range(2)]
    await asyncio.gather(*(client.ask("one") for client in clients))


asyncio.run(main())
