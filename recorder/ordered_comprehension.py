"""as_completed: its set comprehension makes a plain set, whatever the name `set` stands for.

One rule: it stays asyncio's own function, compiled again with that set made by its name.
"""
import ast
import asyncio
import functools
import inspect
import textwrap
from asyncio import tasks


class SetsByName(ast.NodeTransformer):
    """{x for x in y} becomes set(x for x in y)."""

    def visit_SetComp(self, comprehension):
        generator = ast.GeneratorExp(comprehension.elt, comprehension.generators)
        call = ast.Call(ast.Name('set', ast.Load()), [generator], [])
        return ast.copy_location(call, comprehension)


def compiled_again(function):
    """The function with its sets made by name, at the same lines of its file."""
    tree = SetsByName().visit(ast.parse(textwrap.dedent(inspect.getsource(function))))
    ast.increment_lineno(ast.fix_missing_locations(tree), function.__code__.co_firstlineno - 1)
    made = {}
    exec(compile(tree, function.__code__.co_filename, 'exec'), function.__globals__, made)
    return made[function.__name__]


def when_called(function):
    """The same, compiled at the first call: most programs make none."""
    compiled = functools.cache(lambda: compiled_again(function))

    @functools.wraps(function)
    def ordered(*args, **kwargs):
        return compiled()(*args, **kwargs)
    return ordered


def order_as_completed():
    """Watch what is done already in the order in which it was given."""
    iterator = getattr(tasks, '_AsCompletedIterator', None)        # CPython 3.13
    if iterator:
        iterator.__init__ = when_called(iterator.__init__)
    else:
        tasks.as_completed = asyncio.as_completed = when_called(tasks.as_completed)
