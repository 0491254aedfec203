# said: awaits in turn
import asyncio


async def cook(name, minutes):
    await asyncio.sleep(minutes)
    print(name, 'is done')


async def main():
    await cook('Dish number one', 2)
    await cook('Dish number two', 1)


asyncio.run(main())
