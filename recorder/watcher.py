"""The thread that ends a recording in time and writes now and then what was gathered.

One rule: a fork finds no thread of ours; it stops before, and starts again with the next batch.
"""
import _thread
import os

from .clock import NS, monotonic_ns, real_sleep

EVERY = 0.25            # seconds between two writes: who looks on sees it grow
THREADS = '/proc/self/task'


class Watcher:
    """Not one of `threading`'s: a program that counts its threads does not see it."""

    def __init__(self, trace, seconds, on_limit):
        self.trace, self.on_limit = trace, on_limit
        self.end = monotonic_ns() + round(seconds * NS)
        self.bell, self.is_running = _thread.allocate_lock(), False
        os.register_at_fork(before=self.stop, after_in_parent=self._start_later)

    def start(self):
        """Begin to watch, if nobody does."""
        if not self.is_running and not self.trace.is_closed:
            self.is_running = True
            self.bell = _thread.allocate_lock()
            self.bell.acquire()
            _thread.start_new_thread(self._watch, (self.bell,))

    def stop(self):
        """End the thread, and wait until the system does not count it any more."""
        if not self.is_running:
            return
        before = threads()
        self.is_running = False
        self.bell.release()
        for _ in range(100):
            if threads() < before:
                break
            real_sleep(0.0005)

    def _start_later(self):
        # Python warns of threads after a fork, and only then may ours be there again.
        self.trace.on_flush, self.trace.room = self.start, 0

    def _watch(self, bell):
        while (left := self.end - monotonic_ns()) > 0:
            if bell.acquire(timeout=min(left / NS, EVERY)):
                return
            self.trace.flush()
        self.on_limit()


def threads():
    """How many threads the system counts in this process, 0 where it does not tell."""
    try:
        return len(os.listdir(THREADS))
    except OSError:
        return 0
