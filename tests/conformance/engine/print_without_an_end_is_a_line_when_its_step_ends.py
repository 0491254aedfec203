import asyncio
import sys


async def counts(name):
    for n in range(3):
        print(n, name, sep='-', end=' ')
        print('|', end='')
        await asyncio.sleep(0)
    print('', name, 'ends')


def calls():
    print('called', end='!')


async def main():
    await asyncio.gather(counts('a'), counts('b'))
    print('one', end='')
    print(' two')
    print('three\nfour', end='\nfi')
    print('ve', 'six', sep='\n')
    print()
    print("to nobody's eyes", file=sys.stderr)
    print('left', end='')
    asyncio.get_running_loop().call_soon(calls)
    await asyncio.sleep(0.1)
    print('last', end='')


asyncio.run(main())
