import asyncio
import sys


async def dots(mark):
    for _ in range(2):
        print(mark, end='')
        await asyncio.sleep(0)
    print(mark)
    print('error', mark, file=sys.stderr)
    sys.stdout.write('two\nlines')
    await asyncio.sleep(0)
    sys.stdout.writelines([' and', ' more\n', ''])


async def main():
    await asyncio.gather(dots('.'), dots(','))


asyncio.run(main())
print('no end', end='')
