# said: nothing
import asyncio


class Refresher:
    def __init__(self):
        self.is_busy = False

    async def refresh(self):
        if self.is_busy:
            return
        self.is_busy = True
        await asyncio.sleep(0.5)
        self.is_busy = False


async def main():
    refresher = Refresher()
    await asyncio.gather(refresher.refresh(), refresher.refresh())


asyncio.run(main())
