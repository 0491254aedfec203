# said: nothing
import asyncio


class Connection:
    async def read(self, n):
        await asyncio.sleep(0.5)
        return n


async def main():
    connection = Connection()
    print([await connection.read(n) for n in range(4)])


asyncio.run(main())
