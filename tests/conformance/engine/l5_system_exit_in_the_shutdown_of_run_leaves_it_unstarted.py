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
    left = False
    try:
        asyncio.run(main(hops))
    except SystemExit:
        left = True
    print(left)
