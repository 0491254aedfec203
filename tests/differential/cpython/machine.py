"""What a program's words stand for while it runs, and how steps follow one another.

One rule: machine.cpp is this in C++, function by function; nothing here suspends but the word.
"""
import asyncio
import functools
import gc
import sys

from .letting_go import forget_callbacks, forget_calls, forget_frames, suspended_frames
from .program import parse

WORDS = {}


def word(function):
    """Enlist a word under the function's name; a trailing _ avoids a keyword."""
    WORDS[function.__name__.rstrip('_')] = function
    return function


class Run:
    """One run of a program: its coroutines and what its names stand for."""

    def __init__(self, text):
        program = parse(text)
        self.mains = [program[0].args[0], *(s.args[0] for s in program if s.word == 'run')]
        self.bodies = {s.args[0]: s.body for s in program if s.word != 'run'}
        self.names, self.kept, self.numbers = {}, [], set()
        self.raised_by_callbacks = []
        self.timers = []                # of as_completed

    def keep(self, future):
        """Let it live until the program ends: then when it dies does not hang on who else knows it."""
        if id(future) not in self.numbers:
            self.numbers.add(id(future))
            self.kept.append(future)
        return future

    def forget_run(self):
        """Forget the names of what belonged to the loop of a run that is over."""
        for name in [name for name in self.names if name[0] in 'tfjgohkpm']:
            del self.names[name]

    def end(self):
        """Let go of everything, in the order of creation."""
        self.names.clear()
        waiting = set()
        for future in self.kept:
            waiting.update(suspended_frames(future))
        for future in self.kept:
            for thing in gc.get_referents(future):
                forget_frames(thing, waiting)
        for exc in (*self.raised_by_callbacks, sys.exc_info()[1]):
            forget_frames(exc, waiting)
        exc = None
        self.raised_by_callbacks.clear()
        forget_callbacks(self.timers)
        self.kept.reverse()
        future = thing = None
        while self.kept:
            self.kept.pop()


class Scope:
    """Where a step runs: the run, and the exception that is being handled."""

    def __init__(self, run, handled=None):
        self.run, self.handled = run, handled

    def has(self, step, *places):
        """Whether the names at these places stand for something; if not, the step does nothing."""
        return all(step.args[place] in self.run.names for place in places or (0,))

    def named(self, name):
        """What a name stands for. Words keep it in no variable: an exception in a callback keeps the
        frames that it passed, and only the collector could tell when they go."""
        return self.run.names[name]

    def set(self, name, value):
        self.run.names[name] = value

    def awaitables(self, names):
        """Futures, tasks and new coroutine objects; among futures a coroutine is made a task."""
        if all(name[0] == 'c' for name in names):
            return [coroutine(self.run, name) for name in names]
        return self.futures(names)

    def futures(self, names):
        """The same, every coroutine made a task."""
        return [self.start(name) if name[0] == 'c' else self.named(name)
                for name in names if name[0] == 'c' or name in self.run.names]

    def waitable(self, name):
        """A future or a new coroutine object."""
        return coroutine(self.run, name) if name[0] == 'c' else self.named(name)

    def start(self, name):
        return self.run.keep(asyncio.create_task(coroutine(self.run, name)))


def note(step, value):
    print(f'{step.text} = {shown(value)}')


def shown(value):
    """The engine words misuse in its own way; of a program's own errors the text is one digit."""
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    return type(value).__name__ if is_misuse(value) else repr(value)


def is_misuse(value):
    """A group with a misuse in it is one too."""
    if isinstance(value, BaseExceptionGroup):
        return any(map(is_misuse, value.exceptions))
    is_ours = type(value) is RuntimeError and len(str(value)) > 1
    return is_ours or isinstance(value, (asyncio.InvalidStateError, TypeError))


async def coroutine(run, name):
    """Every coroutine of a program: its body, and 0 unless it returns something else."""
    run.keep(asyncio.current_task())
    return await run_block(Scope(run), run.bodies.get(name, [])) or 0


async def run_block(scope, steps):
    """Runs steps in turn; what `return` gave ends it."""
    for step in steps:
        result = await run_step(scope, step)
        if result is not None:
            return result
    return None


async def run_step(scope, step):
    result = WORDS[step.word](scope, step)
    return result if result is None or isinstance(result, int) else await result


def called_back(scope, step, *_):
    """Every callback of a program."""
    try:
        for inner in step.body:
            if WORDS[inner.word](scope, inner) is not None:
                return
    except BaseException as exc:
        forget_calls(exc.__traceback__)
        scope.run.raised_by_callbacks.append(exc)
        raise


def callback(scope, step):
    return functools.partial(called_back, Scope(scope.run), step)
