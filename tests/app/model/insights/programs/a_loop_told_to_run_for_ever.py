# said: deadlock
import asyncio


async def main():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.create_task(main())
loop.run_forever()
