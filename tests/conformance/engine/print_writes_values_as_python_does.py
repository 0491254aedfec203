import asyncio


async def value(x):
    return x


async def main():
    print(1, 1.0, 0.1, 1e16, 1e-5, -0.0, True, False, None)
    print('text', ['a', "it's", 'tab\t'], ('x',), (1, 'y'), {'k': 2})
    print('')
    print('two\nlines')
    print(await value(2.5), await value('s'), [await value(None)])
    print([[1, 2], []], 2 ** 40, float('inf'))


asyncio.run(main())
