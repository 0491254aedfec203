"""Waiting of the loop's thread that virtual time cannot know: for a socket, a process, a lock.

One rule: only what the system calls waiting is counted. A thread that computes, that queues for a
core, that reads from disk or that waits for the recorder has not waited.
"""
import math
import os
import resource
import threading
import time

from .clock import processor_ns

real_ns = time.perf_counter_ns
LEAST = 100_000_000     # nanoseconds: a shorter wait is not seen
TICK = 5_000_000        # nanoseconds of polling that are set apart
OF_THREAD = getattr(resource, 'RUSAGE_THREAD', resource.RUSAGE_SELF)


def queued_ns(thread=None):
    """How long a thread, by its number in the system, has queued for a core; infinity where the
    system does not tell."""
    place = 'thread-self' if thread is None else f'self/task/{thread}'
    try:
        file = os.open(f'/proc/{place}/schedstat', os.O_RDONLY | os.O_CLOEXEC)
        try:
            return int(os.read(file, 100).split()[1])
        finally:
            os.close(file)
    except (OSError, IndexError, ValueError):
        return math.inf


def is_reading_disk(thread):
    """Whether a thread, by its number in the system, waits for a disk; False where the system
    does not tell."""
    try:
        file = os.open(f'/proc/self/task/{thread}/stat', os.O_RDONLY | os.O_CLOEXEC)
        try:
            return os.read(file, 200).rpartition(b') ')[2].startswith(b'D')
        finally:
            os.close(file)
    except OSError:
        return False


class Account:
    """Where the calling thread's real time has gone until now."""

    __slots__ = ('wall', 'cpu', 'queued', 'ours', 'switches', 'disk')

    def __init__(self, ours):
        used = resource.getrusage(OF_THREAD)
        self.wall, self.cpu, self.queued, self.ours = real_ns(), processor_ns(), queued_ns(), ours
        self.switches, self.disk = used.ru_nvcsw, used.ru_inblock + used.ru_majflt

    def waited(self, since):
        """Nanoseconds that this thread has waited for others since an earlier account."""
        if self.queued == math.inf or self.switches == since.switches or self.disk != since.disk:
            return 0
        return (self.wall - since.wall - (self.cpu - since.cpu) - (self.queued - since.queued)
                - (self.ours - since.ours))

    def passed(self, since):
        """How much of the time since an earlier account passes for the program: all of it, unless
        it computed, too, which costs nothing."""
        wall = self.wall - since.wall - (self.ours - since.ours)
        cpu = self.cpu - since.cpu
        return wall if cpu < wall / 4 else wall - cpu


class Waits:
    """Looks for waits in the steps of the loop that runs, and lets time pass for them."""

    def __init__(self, recording):
        self.recording = recording
        self.watch = None          # of the loop that runs
        self.step = 0              # nanoseconds of waiting in the step that runs
        self.is_told = False
        self.since = None
        self.renew()

    def renew(self):
        """What was before is no step's."""
        self.since = Account(self.recording.trace.busy)
        self.recording.look_at = self.since.wall + LEAST

    def polled(self):
        """The loop has polled: the time that took is not a step's."""
        if real_ns() - self.since.wall >= TICK:
            self.renew()

    def look(self):
        """Let the time pass that the step which runs has waited, if this is its thread."""
        watch = self.watch
        if watch is None or not watch.handle or threading.get_ident() != watch.loop._thread_id:
            return
        before = self.since
        self.renew()
        if self.since.waited(before) >= LEAST:
            self._pass(self.since.passed(before))

    def stop(self):
        """Look a last time: until renewed, the step waits for what has a record of its own."""
        self.look()
        self.recording.look_at = math.inf

    def _pass(self, ns):
        recording = self.recording
        if not self.is_told:
            self.is_told = True
            recording.add('nondeterministic', ',"why":"a step waited for something outside virtual '
                                              'time: time passes as it does"')
        recording.clock.move(recording.clock.ns + ns)
        self.step += ns

    def end_step(self):
        """How long the step that ends has waited, in all that was seen."""
        waited, self.step = self.step, 0
        return waited
