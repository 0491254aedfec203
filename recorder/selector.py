"""What a recorded loop polls: the real selector, seen, and in virtual time moved from jump to jump.

One rule: virtual time moves only when nothing is ready, to the first timer or the first job.
"""
import asyncio
from asyncio import base_events

from .clock import FOREVER, NS, processor_ns


class Deadlock(BaseException):
    """Nothing is ready, no timer is set and no job runs: the program would hang."""


class Selector:
    """Stands before the real selector to see each iteration begin."""

    def __init__(self, real, watch, recording):
        self._real, self._watch, self._recording = real, watch, recording
        self._loop = watch.loop

    def __getattr__(self, name):
        return getattr(self._real, name)

    def _begin(self, timeout):
        watch, loop, recording = self._watch, self._loop, self._recording
        limit = '' if timeout is None else f',"timeout":{round(timeout * NS)}'
        recording.lines.append(
            f'"t":{recording.clock.ns},"kind":"iter","n":{watch.iterations()},'
            f'"ready":{len(loop._ready)},"timers":{len(loop._scheduled)}{limit}{watch.tail}')
        if recording.interrupts.is_due:
            recording.interrupts.let_strike()

    def select(self, timeout=None):
        self._begin(timeout)
        return self._real.select(timeout)


class VirtualSelector(Selector):
    """Jumps instead of waiting."""

    def __init__(self, real, watch, recording, jobs):
        super().__init__(real, watch, recording)
        self._clock, self._jobs = recording.clock, jobs
        self._is_outside_told = False

    def select(self, timeout=None):
        self._begin(timeout)
        try:
            self._jobs.run_due()
            found = self._real.select(0)
            if found or self._loop._ready or timeout == 0:
                return found
            return self._simulate()
        finally:
            self._recording.waits.polled()

    def _simulate(self):
        """Move time, at no cost to the steps."""
        before, began = self._recording.simulating, processor_ns()
        try:
            return self._wait()
        finally:
            self._recording.simulating = before + processor_ns() - began

    def _wait(self):
        """Move time until the loop has something to do."""
        clock, jobs, loop = self._clock, self._jobs, self._loop
        while True:
            timer, job = self._next_timer(), jobs.next_ns()
            first = min((ns for ns in (timer, job) if ns is not None), default=None)
            found = self._wait_outside(first) if self._is_outside() else []
            if found:
                return found
            if first is None:
                self._deadlock()
            clock.move(first)
            loop._clock_resolution = clock.resolution()
            has_moved = jobs.run_due()
            found = self._real.select(0)
            if found or has_moved or loop._ready or first == timer:
                return found

    def _next_timer(self):
        """When the first timer is due, at most a day from now, or None."""
        if not self._loop._scheduled:
            return None
        due = self._clock.deadline(self._loop._scheduled[0]._when)
        day = self._clock.ns + base_events.MAXIMUM_SELECT_TIMEOUT * NS
        return None if due == FOREVER else min(due, day)

    def _is_outside(self):
        """Whether something may happen that virtual time does not know of."""
        return bool(self._jobs.have_company() or len(self._real.get_map()) > 1
                    or self._loop._signal_handlers)

    def _wait_outside(self, until):
        """Let time pass at its real pace, at most until `until`; what was found."""
        if not self._is_outside_told:
            self._is_outside_told = self._recording.trace.has_threads = True
            self._recording.add('nondeterministic',
                                ',"why":"threads, sockets or signals: time passes as it does"')
        clock = self._clock
        clock.let_pass(until)
        try:
            found = self._real.select(None if until is None else max(0, until - clock.ns) / NS)
            if found:
                clock.catch_up()
            return found
        finally:
            clock.stop()

    def _deadlock(self):
        recording = self._recording
        pending = sorted(map(recording.task_number, asyncio.all_tasks(self._loop)))
        recording.add('deadlock', f',"pending":{pending}'.replace(' ', ''))
        raise Deadlock('deadlock: every task waits and nothing can wake one')
