import asyncio


def leave_after(hops):
    if hops == 0:
        raise SystemExit(0)
    asyncio.get_running_loop().call_soon(leave_after, hops - 1)


async def child(hops):
    leave_after(hops)


async def main(hops):
    asyncio.create_task(child(hops))


for hops in range(1, 6):
    try:
        asyncio.run(main(hops))
        print('left in time')
    except SystemExit:
        print('left by the exit')
