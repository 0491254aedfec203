"""The `time` module of a program that runs in virtual time.

One rule: what the real functions refuse is refused in the same words, because they refuse it.
"""
import math
import sys
import threading
import time

from .clock import NS, processor_ns, real_sleep

EPOCH = 1_700_000_000        # what time.time() says at virtual zero
LATE = 0.5                   # nanoseconds that clocks read late while a program spins on them


class VirtualTime:
    """Replaces the functions of `time`; tells who reads a clock and who sleeps."""

    def __init__(self, recording, clock, jobs, computing, charge):
        self.recording, self.clock, self.jobs = recording, clock, jobs
        self.computing, self.charge = computing, charge
        self.home = threading.get_ident()
        self.loop_thread = None        # of the loop that runs, if one does
        self.cpu = processor_ns()

    # -- reading ---------------------------------------------------------
    def reading(self, depth):
        """(ns, late) for the function that calls us from `depth` frames up."""
        frame = sys._getframe(depth)
        recording = self.recording
        recording.catch_up()
        if not recording.sites.known(frame.f_code).is_program:
            return self.clock.ns, 0
        place = (id(frame.f_code), frame.f_lasti)

        def site():
            return f',"site":{recording.sites.place(frame)}'

        worker = self.jobs.current()
        if worker is not None:
            ns, late = worker.reads(place, site)
            return ns, LATE if late else 0
        if not self.is_at_home():
            return self.clock.ns, 0
        if self.charge:
            self.settle()
            return self.clock.ns, 0
        late = self.computing.reads(place, site)
        return self.clock.ns, LATE if late else 0

    def processor(self, depth):
        """The same of the processor time that the caller's thread has used: that of computing."""
        worker = self.jobs.current()
        is_virtual = self.is_at_home() if worker is None else not worker.is_free
        if self.charge or not is_virtual:
            return processor_ns(), 0
        late = self.reading(depth + 1)[1]
        return (self.computing if worker is None else worker).used, late

    def loop_time(self, depth=2):
        ns, late = self.reading(depth + 1)
        return (ns + late) / NS

    def settle(self):
        """Charge the processor time used since the last time to the clock (--charge)."""
        cpu = processor_ns()
        spent, self.cpu = cpu - self.cpu, cpu
        self.clock.move(self.clock.ns + spent)
        return spent

    def is_at_home(self):
        """Whether this is the thread whose time is virtual: the loop's, or the main one."""
        return threading.get_ident() == (self.loop_thread or self.home)

    # -- sleeping --------------------------------------------------------
    def sleep(self, seconds):
        length = self.length(seconds)
        worker = self.jobs.current()
        if worker is not None:
            worker.sleep(length)
        elif not self.is_at_home():
            real_sleep(length)
        else:
            if self.charge:
                self.settle()
            recording = self.recording
            recording.add('block', f'{recording.who()},"delay":{length!r}{recording.sites.here(3)}')
            self.clock.move(self.clock.ns + round(length * NS))

    @staticmethod
    def length(seconds):
        """What time.sleep would take, as a plain number; it refuses what that refuses."""
        if isinstance(seconds, float):
            seconds = float.__float__(seconds)
        elif isinstance(seconds, int):
            seconds = int.__int__(seconds)
        elif hasattr(type(seconds), '__index__'):
            seconds = type(seconds).__index__(seconds)
        if type(seconds) not in (int, float) or not 0 <= seconds < 9e9:
            real_sleep(seconds)
        return seconds

    # -- the functions ---------------------------------------------------
    def install(self):
        """Put ours in the place of the functions of `time`."""
        for name, function in self.functions().items():
            function.__name__ = function.__qualname__ = name
            setattr(time, name, function)

    def functions(self):
        def seconds():
            ns, late = self.reading(2)
            return (ns + late) / NS

        def ns():
            return self.reading(2)[0]

        def processor_seconds():
            ns, late = self.processor(2)
            return (ns + late) / NS

        def processor():
            return self.processor(2)[0]

        def wall_seconds():
            ns, late = self.reading(2)
            wall = EPOCH + ns / NS
            return math.nextafter(wall, math.inf) if late else wall

        def wall_ns():
            return EPOCH * NS + self.reading(2)[0]

        def sleep(seconds):
            self.sleep(seconds)

        return {'sleep': sleep, 'monotonic': seconds, 'perf_counter': copy(seconds),
                'monotonic_ns': ns, 'perf_counter_ns': copy(ns),
                'thread_time': processor_seconds, 'thread_time_ns': processor,
                'time': wall_seconds, 'time_ns': wall_ns, **self.calendar()}

    def calendar(self):
        """The functions that take the present moment when they are given none."""
        localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime
        asctime, ctime = time.asctime, time.ctime

        def present(seconds):
            return EPOCH + self.clock.ns / NS if seconds is None else seconds

        return {
            'localtime': lambda seconds=None: localtime(present(seconds)),
            'gmtime': lambda seconds=None: gmtime(present(seconds)),
            'ctime': lambda seconds=None: ctime(present(seconds)),
            'asctime': lambda t=None: asctime(localtime(present(None)) if t is None else t),
            'strftime': lambda form, t=None: strftime(
                form, localtime(present(None)) if t is None else t),
        }


def copy(function):
    """A second function like this one, to carry a name of its own."""
    return type(function)(function.__code__, function.__globals__, closure=function.__closure__)
