"""The two clocks a recording can have: the real one, and one that stands still until told to move.

One rule: time is a whole number of nanoseconds since the recording began, so a deadline is the
same number however it was summed.
"""
import math
import threading
import time

NS = 1_000_000_000

monotonic_ns, real_sleep = time.monotonic_ns, time.sleep
processor_ns = time.thread_time_ns      # the real one, when ours stands in its place


class RealClock:
    """The monotonic clock."""

    is_virtual, outside = False, None

    def __init__(self):
        self.start = monotonic_ns()

    @property
    def ns(self):
        return monotonic_ns() - self.start

    def deadline(self, when):
        """The recording's time of a deadline in the loop's seconds."""
        return nanoseconds(when, -self.start)


class VirtualClock:
    """Moves only when it is told to."""

    is_virtual = True

    def __init__(self):
        self.ns = 0
        self.outside = None        # (ns, real ns, until): since when time passes at its real pace
        self.lock = threading.RLock()

    def move(self, ns):
        """Move forward to `ns`; never back."""
        if ns > self.ns:
            self.ns = ns

    def let_pass(self, until):
        """Time passes at its real pace, at most until `until`; catch_up brings the clock there."""
        self.outside = (self.ns, monotonic_ns(), until)

    def stop(self):
        """Time stands still again."""
        with self.lock:
            self.outside = None

    def catch_up(self):
        """Move to what has passed outside, whichever thread asks."""
        with self.lock:
            if self.outside is not None:
                ns, began, until = self.outside
                passed = ns + monotonic_ns() - began
                self.move(passed if until is None else min(passed, until))

    def seconds(self):
        return self.ns / NS

    @staticmethod
    def deadline(when):
        return nanoseconds(when, 0)

    def resolution(self):
        """How early a timer may fire: less than a nanosecond, more than a rounding error."""
        return max(0.5 / NS, 2 * math.ulp(self.ns / NS))


FOREVER = 2 ** 63 - 1


def nanoseconds(seconds, offset):
    """Seconds as nanoseconds; beyond what 64 bits hold it is FOREVER, and NaN is 0."""
    if seconds != seconds:
        return 0
    if seconds * NS > FOREVER / 2:
        return FOREVER
    return round(seconds * NS) + offset
