import asyncio

DOWNLOADS = 12
PERMITS = 4
DELAY = 0.3


async def download(n, sem):  # @download
    async with sem:  # @enter
        print(f"{n} starts")  # @starts
        await asyncio.sleep(DELAY)  # @sleep
        print(f"{n} ends")  # @ends


async def main():  # @main
    sem = asyncio.Semaphore(PERMITS)  # @semaphore
    downloads = [download(n, sem) for n in range(DOWNLOADS)]  # @make
    await asyncio.gather(*downloads)  # @gather


asyncio.run(main())  # @run
