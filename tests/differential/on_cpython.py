"""Runs a program of this folder on asyncio: `looparium record on_cpython.py -- FILE`.

One rule: a word is one function, with asyncio's own call in it and nothing that could suspend
beside it; what it is called, and what follows it, stands in vocabulary.cpp.
"""
import asyncio
import contextlib
import functools
import gc
import inspect
import sys
import time
import types

MAY_GO_ON = inspect.CO_COROUTINE | inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR
WORDS = {}


def word(function):
    """Enlist a word under the function's name; a trailing _ avoids a keyword."""
    WORDS[function.__name__.rstrip('_')] = function
    return function


class Step:
    """One line of a program, and the block that it heads."""

    def __init__(self, text):
        self.text = text
        self.word, *self.args = text.split()
        self.body, self.clauses = [], []


def parse(text):
    """The coroutines of a program, in order."""
    top = Step('program')
    open_steps = [top]                 # the step that heads the block at each depth
    for line in text.splitlines():
        content = line.partition('#')[0].rstrip()
        if not content.strip():
            continue
        depth = (len(content) - len(content.lstrip())) // 2
        step = Step(content.strip())
        del open_steps[depth + 1:]
        block = open_steps[depth].body
        if step.word in ('except', 'finally'):
            block[-1].clauses.append(step)
        else:
            block.append(step)
        open_steps.append(step)
    return top.body


class Run:
    """One run of a program: its coroutines and what its names stand for."""

    def __init__(self, text):
        coroutines = parse(text)
        self.main = coroutines[0].args[0]
        self.coroutines = {c.args[0]: c.body for c in coroutines}
        self.names, self.kept, self.numbers = {}, [], set()

    def keep(self, future):
        """Let it live until the program ends: then when it dies does not hang on who else knows it."""
        if id(future) not in self.numbers:
            self.numbers.add(id(future))
            self.kept.append(future)
        return future

    def end(self):
        """Let go of everything, in the order of creation."""
        self.names.clear()
        waiting = set()
        for future in self.kept:
            waiting.update(suspended_frames(future))
        for future in self.kept:
            for thing in gc.get_referents(future):
                forget_frames(thing, waiting)
        forget_frames(sys.exc_info()[1], waiting)
        self.kept.reverse()
        future = thing = None
        while self.kept:
            self.kept.pop()


def suspended_frames(future):
    """The frames that a pending task will go on in, by identity."""
    coro = future.get_coro() if isinstance(future, asyncio.Task) and not future.done() else None
    while isinstance(coro, types.CoroutineType) and coro.cr_frame is not None:
        yield id(coro.cr_frame)
        coro = coro.cr_await


def forget_frames(thing, waiting):
    """A traceback keeps the frames it names, and they keep what they hold: let them go, but for
    those that something still waits in."""
    while isinstance(thing, BaseException):
        forget_frames(thing.__traceback__, waiting)
        for inner in getattr(thing, 'exceptions', ()):
            forget_frames(inner, waiting)
        context, thing.__context__, thing.__cause__ = thing.__context__, None, None
        thing.__traceback__ = None
        thing = context
    while isinstance(thing, types.TracebackType):
        if id(thing.tb_frame) not in waiting:
            with contextlib.suppress(RuntimeError):        # it is running
                thing.tb_frame.clear()
        thing = thing.tb_next


def forget_calls(traceback):
    """What a callback raises lives until the collector finds it: asyncio's handler keeps it in a
    ring. So the calls that it passed let go of what they hold now; coroutines may go on."""
    while traceback is not None:
        if not traceback.tb_frame.f_code.co_flags & MAY_GO_ON:
            with contextlib.suppress(RuntimeError):        # it is running
                traceback.tb_frame.clear()
        traceback = traceback.tb_next


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
    """What the engine says of a future in the wrong state names it, and CPython does not."""
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    return 'InvalidStateError' if isinstance(value, asyncio.InvalidStateError) else repr(value)


async def coroutine(run, name):
    """Every coroutine of a program: its body, and 0 unless it returns something else."""
    run.keep(asyncio.current_task())
    return await run_block(Scope(run), run.coroutines.get(name, [])) or 0


async def run_block(scope, steps):
    """Runs steps in turn; what `return` gave ends it."""
    for step in steps:
        result = WORDS[step.word](scope, step)
        if result is not None and not isinstance(result, int):
            result = await result
        if result is not None:
            return result
    return None


def called_back(scope, step, *_):
    """Every callback of a program."""
    try:
        for inner in step.body:
            if WORDS[inner.word](scope, inner) is not None:
                return
    except BaseException as exc:
        forget_calls(exc.__traceback__)
        raise


def callback(scope, step):
    return functools.partial(called_back, Scope(scope.run), step)


# -- what a coroutine does ---------------------------------------------------
@word
def print_(scope, step):
    print(*step.args)


@word
async def sleep(scope, step):
    await asyncio.sleep(float(step.args[0]))


@word
async def call(scope, step):
    note(step, await coroutine(scope.run, step.args[0]))


@word
async def await_(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]))


@word
def forget(scope, step):
    coroutine(scope.run, step.args[0])


@word
def block_(scope, step):
    time.sleep(float(step.args[0]))


@word
def compute(scope, step):
    end = time.perf_counter() + float(step.args[0])
    while time.perf_counter() < end:
        pass


# -- control flow ------------------------------------------------------------
@word
def return_(scope, step):
    return int(step.args[0])


@word
async def repeat(scope, step):
    for _ in range(int(step.args[0])):
        result = await run_block(scope, step.body)
        if result is not None:
            return result
    return None


ERRORS = {cls.__name__: cls for cls in (
    ValueError, KeyError, RuntimeError, Exception, SystemExit, TimeoutError,
    asyncio.CancelledError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.QueueFull,
    asyncio.BrokenBarrierError)}


def error(name, number):
    if name in ('CancelledError', 'TimeoutError'):
        return ERRORS[name]()
    return ERRORS[name](int(number) if name == 'SystemExit' else number)


@word
def raise_(scope, step):
    raise error(*step.args)


@word
def reraise(scope, step):
    if scope.handled is not None:
        raise scope.handled


@word
async def try_(scope, step):
    handlers = [c for c in step.clauses if c.word == 'except']
    cleanups = [c for c in step.clauses if c.word == 'finally']
    try:
        if not handlers:
            return await run_block(scope, step.body)
        return await try_except(scope, step, handlers[0])
    finally:
        for clause in cleanups:
            await run_block(scope, clause.body)


async def try_except(scope, step, handler):
    try:
        return await run_block(scope, step.body)
    except ERRORS[handler.args[0]] as exc:
        print('caught', type(exc).__name__)
        return await run_block(Scope(scope.run, exc), handler.body)


# -- tasks -------------------------------------------------------------------
@word
def start(scope, step):
    scope.set(step.args[0], scope.start(step.args[1]))


@word
def rename(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_name(step.args[1])


@word
def cancel(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).cancel())


@word
def cancel_self(scope, step):
    asyncio.current_task().cancel()


@word
def uncancel(scope, step):
    note(step, asyncio.current_task().uncancel())


@word
def cancelling(scope, step):
    note(step, asyncio.current_task().cancelling())


@word
def look(scope, step):
    if scope.has(step):
        print(f'{step.text} = {state(scope.named(step.args[0]))}')


def state(future):
    return 'cancelled' if future.cancelled() else 'done' if future.done() else 'pending'


@word
def result(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).result())


# -- futures and callbacks ---------------------------------------------------
@word
def future(scope, step):
    scope.set(step.args[0], scope.run.keep(asyncio.get_running_loop().create_future()))


@word
def set_(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_result(int(step.args[1]))


@word
def fail(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set_exception(error(*step.args[1:]))


@word
def when_done(scope, step):
    if scope.has(step, 1):
        scope.set(step.args[0], callback(scope, step))
        scope.named(step.args[1]).add_done_callback(scope.named(step.args[0]))


@word
def unwhen_done(scope, step):
    if scope.has(step, 0, 1):
        called, future = map(scope.named, step.args)
        note(step, future.remove_done_callback(called))


@word
def call_soon(scope, step):
    scope.set(step.args[0], asyncio.get_running_loop().call_soon(callback(scope, step)))


@word
def call_later(scope, step):
    loop, delay = asyncio.get_running_loop(), float(step.args[1])
    scope.set(step.args[0], loop.call_later(delay, callback(scope, step)))


@word
def cancel_handle(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).cancel()


# -- gather ------------------------------------------------------------------
@word
async def gather(scope, step):
    note(step, await asyncio.gather(*scope.awaitables(step.args)))


@word
async def gather_all(scope, step):
    note(step, await asyncio.gather(*scope.awaitables(step.args), return_exceptions=True))


@word
def start_gather(scope, step):
    future = asyncio.gather(*scope.awaitables(step.args[1:]))
    scope.set(step.args[0], scope.run.keep(future))


@word
def start_gather_all(scope, step):
    future = asyncio.gather(*scope.awaitables(step.args[1:]), return_exceptions=True)
    scope.set(step.args[0], scope.run.keep(future))


# -- waiting with a limit, or for some of many -------------------------------
def delay(text):
    return None if text == 'never' else float(text)


def can_wait(scope, name):
    return name[0] == 'c' or name in scope.run.names


@word
async def wait(scope, step):
    when, limit, *names = step.args
    done, pending = await asyncio.wait(scope.futures(names), timeout=delay(limit),
                                       return_when=getattr(asyncio, when))
    print(f'{step.text} = {len(done)} {len(pending)}')


@word
async def wait_for(scope, step):
    limit, name = step.args
    if can_wait(scope, name):
        note(step, await asyncio.wait_for(scope.waitable(name), delay(limit)))


@word
async def timeout(scope, step):
    limit = asyncio.timeout(delay(step.args[1]))
    scope.set(step.args[0], limit)
    async with limit:
        return await run_block(scope, step.body)


@word
def reschedule(scope, step):
    if scope.has(step):
        later = delay(step.args[1])
        now = asyncio.get_running_loop().time()
        scope.named(step.args[0]).reschedule(None if later is None else now + later)


@word
def expired(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).expired())


@word
async def shield(scope, step):
    if can_wait(scope, step.args[0]):
        note(step, await asyncio.shield(scope.waitable(step.args[0])))


@word
def start_shield(scope, step):
    if can_wait(scope, step.args[1]):
        future = asyncio.shield(scope.waitable(step.args[1]))
        scope.set(step.args[0], scope.run.keep(future))


@word
async def as_completed(scope, step):
    limit, *names = step.args
    for following in asyncio.as_completed(scope.futures(names), timeout=delay(limit)):
        note(step, await following)


# -- task groups -------------------------------------------------------------
@word
async def group(scope, step):
    made = asyncio.TaskGroup()
    scope.set(step.args[0], made)
    async with made:
        return await run_block(scope, step.body)


@word
def start_in(scope, step):
    found, name, called = step.args
    if found in scope.run.names:
        try:
            task = scope.named(found).create_task(coroutine(scope.run, called))
        except RuntimeError as exc:
            forget_calls(exc.__traceback__)         # or the coroutine would live in it
            raise
        scope.set(name, scope.run.keep(task))


# -- locks and semaphores ----------------------------------------------------
@word
def lock(scope, step):
    scope.set(step.args[0], asyncio.Lock())


@word
def semaphore(scope, step):
    scope.set(step.args[0], asyncio.Semaphore(int(step.args[1])))


@word
def bounded_semaphore(scope, step):
    scope.set(step.args[0], asyncio.BoundedSemaphore(int(step.args[1])))


@word
async def acquire(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).acquire())


@word
def release(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).release()


@word
def locked(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).locked())


@word
async def with_(scope, step):
    if not scope.has(step):
        return None
    async with scope.named(step.args[0]):
        return await run_block(scope, step.body)


# -- events ------------------------------------------------------------------
@word
def event(scope, step):
    scope.set(step.args[0], asyncio.Event())


@word
async def wait_event(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
def set_event(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).set()


@word
def clear_event(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).clear()


@word
def is_set(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).is_set())


# -- conditions and barriers -------------------------------------------------
@word
def condition(scope, step):
    scope.set(step.args[0], asyncio.Condition())


@word
async def wait_condition(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
def notify(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).notify(int(step.args[1]))


@word
def notify_all(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).notify_all()


@word
def barrier(scope, step):
    scope.set(step.args[0], asyncio.Barrier(int(step.args[1])))


@word
async def wait_barrier(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).wait())


@word
async def reset_barrier(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).reset()


@word
async def abort_barrier(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).abort()


@word
def look_at_barrier(scope, step):
    if scope.has(step):
        found = scope.named(step.args[0])
        print(f'{step.text} =', found.n_waiting, found.broken)


# -- jobs --------------------------------------------------------------------
def job(seconds, number):
    """Every job of a program."""
    time.sleep(seconds)
    return number


@word
async def to_thread(scope, step):
    note(step, await asyncio.to_thread(job, float(step.args[0]), int(step.args[1])))


@word
def start_job(scope, step):
    name, seconds, number = step.args
    future = asyncio.get_running_loop().run_in_executor(None, job, float(seconds), int(number))
    scope.set(name, scope.run.keep(future))


# -- queues ------------------------------------------------------------------
@word
def queue(scope, step):
    scope.set(step.args[0], asyncio.Queue(int(step.args[1])))


@word
def priority_queue(scope, step):
    scope.set(step.args[0], asyncio.PriorityQueue(int(step.args[1])))


@word
def lifo_queue(scope, step):
    scope.set(step.args[0], asyncio.LifoQueue(int(step.args[1])))


@word
async def put(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).put(int(step.args[1]))


@word
async def get(scope, step):
    if scope.has(step):
        note(step, await scope.named(step.args[0]).get())


@word
def put_nowait(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).put_nowait(int(step.args[1]))


@word
def get_nowait(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).get_nowait())


@word
def task_done(scope, step):
    if scope.has(step):
        scope.named(step.args[0]).task_done()


@word
async def join(scope, step):
    if scope.has(step):
        await scope.named(step.args[0]).join()


@word
def qsize(scope, step):
    if scope.has(step):
        note(step, scope.named(step.args[0]).qsize())


def main(text):
    """Run a program; what its main coroutine raises comes out."""
    gc.disable()                 # the collector strikes by a count of objects that is none of ours
    run = Run(text)
    try:
        asyncio.run(coroutine(run, run.main))
    finally:
        run.end()


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        main(file.read())
