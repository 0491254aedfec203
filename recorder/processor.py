"""Who gets on how fast while several jobs compute at once.

One rule: work is shared evenly and exactly; `cores` jobs run at full speed, and n more than that
each at cores/n of it.
"""
from fractions import Fraction
from math import ceil


class Processor:
    """One interpreter lock (cores=1), or the cores that processes are given."""

    def __init__(self, cores):
        self.cores, self.at = cores, 0
        self.left = {}             # worker -> (work left in ns, order)

    def _speed(self):
        n = len(self.left)
        return Fraction(min(self.cores, n), n)

    def _advance(self, ns):
        """Account for the work done up to `ns`."""
        if self.left and ns > self.at:
            done = (ns - self.at) * self._speed()
            self.left = {w: (work - done, order) for w, (work, order) in self.left.items()}
        self.at = max(self.at, ns)

    def begin(self, worker, work, order, ns):
        """`worker` has `work` nanoseconds to do; of those that end at one time, the lowest order ends
        first.
        """
        self._advance(ns)
        self.left[worker] = (Fraction(work), order)

    def next(self):
        """(ns, order, worker) of the one that ends first, or None."""
        if not self.left:
            return None
        speed = self._speed()
        return min((self.at + ceil(max(work, 0) / speed), order, worker)
                   for worker, (work, order) in self.left.items())

    def end(self, worker, ns):
        """What it has left: nothing, or less than nothing when it went on to a whole nanosecond."""
        self._advance(ns)
        return self.left.pop(worker)[0]
