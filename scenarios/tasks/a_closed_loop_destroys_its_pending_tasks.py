import asyncio

WORK = 3
MAIN = 1


async def work():  # @work
    print("work begins")  # @begins
    await asyncio.sleep(WORK)  # @sleep
    print("work ends")  # @ends


async def main():  # @main
    task = asyncio.create_task(work())  # @create
    await asyncio.sleep(MAIN)  # @wait
    print("main ends")  # @end


loop = asyncio.new_event_loop()  # @new
loop.run_until_complete(main())  # @complete
loop.close()  # @close
