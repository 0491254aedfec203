"""Locks, semaphores, events, conditions, barriers and queues: who takes and who gives back.

One rule: no frame is added to a call of the program's and nothing of it is asked; a change is seen
where asyncio assigns to a field, through a descriptor on the class.
"""
import asyncio
import collections
import sys
import weakref
from asyncio import queues

from .values import count, quote, text

MISSING = object()
KINDS = (asyncio.Lock, asyncio.BoundedSemaphore, asyncio.Semaphore, asyncio.Event,
         asyncio.Condition, asyncio.Barrier, asyncio.PriorityQueue, asyncio.LifoQueue,
         asyncio.Queue)
fields_of = object.__getattribute__


class Watched:
    """A field whose every assignment is told. Reading it stays CPython's own."""

    def __init__(self, name, tell):
        self.name, self.tell = name, tell

    def __set__(self, thing, value):
        fields = fields_of(thing, '__dict__')
        old = fields.get(self.name, MISSING)
        fields[self.name] = value
        self.tell(thing, old, value)

    def __delete__(self, thing):
        del fields_of(thing, '__dict__')[self.name]


def kind_name(thing):
    """asyncio's own name for it, also where the program has subclassed."""
    return next(k.__name__ for k in KINDS if issubclass(type(thing), k))


def waiting_task(future):
    """The task that a future will wake, or None."""
    for callback, _ in future._callbacks or ():
        task = getattr(callback, '__self__', None)
        if task is not None and issubclass(type(task), asyncio.Task):
            return task
    return None


def noted_line(tell, notifying):
    """The class of a Condition's line of waiters: it tells when `notify` walks along it."""

    class Line(collections.deque):
        condition = None           # a weak reference

        def __iter__(self):
            caller = sys._getframe(1)
            if caller.f_code in notifying:
                tell(self.condition(), list(super().__iter__()), caller.f_locals['n'])
            return super().__iter__()

    Line.__name__ = Line.__qualname__ = 'deque'
    return Line


class Primitives:
    """Writes the records of asyncio's synchronisation primitives."""

    def __init__(self, recording):
        self.recording = recording
        self.sizes = {}            # number of a queue of the program's own making -> its size
        self.handing = asyncio.Semaphore._wake_up_next.__code__
        notify = (getattr(asyncio.Condition, name, None) for name in ('notify', '_notify'))
        self.Line = noted_line(self.notified, [f.__code__ for f in notify if f is not None])
        self.putting = queues.Queue.put_nowait.__code__
        self.getting = queues.Queue.get_nowait.__code__

    def install(self):
        """Watch the fields that tell."""
        asyncio.Lock._locked = Watched('_locked', self.locked)
        asyncio.Semaphore._value = Watched('_value', self.permits)
        asyncio.Event._value = Watched('_value', self.flag)
        asyncio.Condition._lock = Watched('_lock', lambda c, old, lock: self.made(c, 0))
        asyncio.Condition._waiters = Watched('_waiters', self.lined_up)
        asyncio.Barrier._parties = Watched('_parties', lambda b, old, n: self.made(b, n))
        asyncio.Barrier._state = Watched('_state', self.barrier)
        asyncio.Barrier._count = Watched('_count', self.barrier)
        queues.Queue._maxsize = Watched('_maxsize', lambda q, old, n: self.made(q, n))
        queues.Queue._unfinished_tasks = Watched('_unfinished_tasks', self.unfinished)
        self._watch_queues()

    # -- writing ---------------------------------------------------------
    def made(self, thing, value):
        value = value if type(value) is int and 0 < value < 2 ** 32 else 0
        recording = self.recording
        recording.add('obj.new', f',"obj":{recording.objects.of(thing)},'
                      f'"type":"{kind_name(thing)}"{count("value", value)}'
                      f'{count("task", recording.running_task())}{recording.sites.here(4)}')

    # The collector forgets a thing's number before a coroutine that dies with it releases it: then
    # there is nobody left to tell of.
    def _acquired(self, thing, task, left, how):
        recording, number = self.recording, self.recording.objects.find(thing)
        if number:
            recording.add('acquire', f',"obj":{number}{count("task", task)},'
                          f'"left":{left},"how":"{how}"{recording.sites.here(4)}')

    def _released(self, thing, left):
        recording, number = self.recording, self.recording.objects.find(thing)
        if number:
            recording.add('release', f',"obj":{number}'
                          f'{count("task", recording.running_task())},"left":{left}'
                          f'{recording.sites.here(4)}')

    def _happened(self, kind, thing, body):
        recording, number = self.recording, self.recording.objects.find(thing)
        if number:
            recording.add(kind, f',"obj":{number}{count("task", recording.running_task())},{body}'
                          f'{recording.sites.here(4)}')

    # -- what is told ----------------------------------------------------
    def locked(self, lock, old, value):
        if old is MISSING:
            self.made(lock, 1)
        elif value and not old:
            self._acquired(lock, self.recording.running_task(), 0, 'taken')
        elif old and not value:
            self._released(lock, 1)

    def permits(self, semaphore, old, value):
        if type(value) is not int:
            return
        if old is MISSING:
            self.made(semaphore, value)
        elif value > old:
            self._released(semaphore, value)
        elif value < old:
            if sys._getframe(2).f_code is self.handing:
                self._acquired(semaphore, self._next_in_line(semaphore), value, 'handed')
            else:
                self._acquired(semaphore, self.recording.running_task(), value, 'taken')

    def _next_in_line(self, semaphore):
        """The number of the task that a semaphore hands a permit to, or 0."""
        for future in semaphore._waiters:
            if future._state == 'PENDING':
                task = waiting_task(future)
                return 0 if task is None else self.recording.task_number(task)
        return 0

    def flag(self, event, old, value):
        if old is MISSING:
            self.made(event, 0)
        elif bool(value) != bool(old):
            self._released(event, 1 if value else 0)

    def lined_up(self, condition, old, waiters):
        """A Condition gets its line: one that tells when `notify` walks along it."""
        if type(waiters) is collections.deque:
            line = fields_of(condition, '__dict__')['_waiters'] = self.Line(waiters)
            line.condition = weakref.ref(condition)

    def notified(self, condition, waiters, n):
        """`notify` is about to wake the first `n` of these."""
        pending = sum(1 for future in waiters if future._state == 'PENDING')
        woken = max(0, min(n, pending)) if type(n) is int else pending
        self._happened('notify', condition, f'"woken":{woken}')

    def barrier(self, barrier, old, value):
        """Somebody came or left, or the state changed."""
        if old is MISSING or old is value:
            return
        fields = fields_of(barrier, '__dict__')
        self._happened('barrier', barrier,
                       f'"state":"{fields["_state"].value}","inside":{fields["_count"]}')

    def unfinished(self, queue, old, left):
        """task_done counts the items that are not dealt with yet."""
        if old is MISSING or type(left) is not int or left > old:
            return
        self._happened('queue.done', queue, f'"left":{left}')

    # -- queues ----------------------------------------------------------
    def _watch_queues(self):
        """put_nowait and get_nowait call this one helper once the item is in or out."""
        wake = queues.Queue._wakeup_next

        def _wakeup_next(queue, waiters):
            caller = sys._getframe(1)
            if caller.f_code is self.putting:
                self._moved(queue, 'queue.put', caller, 1)
            elif caller.f_code is self.getting:
                self._moved(queue, 'queue.get', caller, -1)
            return wake(queue, waiters)

        queues.Queue._wakeup_next = _wakeup_next

    def _moved(self, queue, kind, caller, change):
        recording, number = self.recording, self.recording.objects.find(queue)
        if not number:
            return
        size = self._size(queue, number, change)
        recording.add(kind, f',"obj":{number}{count("task", recording.running_task())},'
                      f'"size":{size},"item":{quote(text(caller.f_locals["item"]))}'
                      f'{recording.sites.here(3)}')

    def _size(self, queue, number, change):
        items = fields_of(queue, '__dict__').get('_queue')
        if type(items).__module__ in ('collections', 'builtins') and hasattr(items, '__len__'):
            return len(items)
        self.sizes[number] = max(0, self.sizes.get(number, 0) + change)
        return self.sizes[number]
