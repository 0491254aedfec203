# said: nothing
import asyncio


async def main(loop):
    await asyncio.sleep(1)
    loop.stop()


loop = asyncio.new_event_loop()
loop.create_task(main(loop))
loop.run_forever()
loop.close()
