# said: nothing
import asyncio


class Connection:
    async def send(self, text):
        await asyncio.sleep(0.5)
        return text


async def main():
    connection = Connection()
    print(await connection.send("begin"))
    print(await connection.send("commit"))


asyncio.run(main())
