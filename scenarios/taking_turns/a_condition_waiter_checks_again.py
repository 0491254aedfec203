import asyncio

GUESTS = 3
DELAY = 1


async def guest(name, condition, plates):  # @guest
    async with condition:  # @enter
        while not plates:  # @check
            print(f"{name} finds nothing")  # @nothing
            await condition.wait()  # @wait
        plates.pop()  # @take
        print(f"{name} eats")  # @eats


async def main():  # @main
    condition = asyncio.Condition()  # @condition
    plates = []  # @plates
    guests = [asyncio.create_task(guest(n, condition, plates)) for n in range(GUESTS)]  # @create
    for plate in range(GUESTS):
        await asyncio.sleep(DELAY)  # @sleep
        async with condition:  # @serve
            plates.append(plate)  # @add
            print("a plate is served")  # @served
            condition.notify_all()  # @notify
    await asyncio.gather(*guests)  # @gather


asyncio.run(main())  # @run
