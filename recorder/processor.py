"""Who gets on how fast while several jobs compute at once.

One rule: work is shared evenly and exactly; `cores` jobs run at full speed, and n more than that
each at cores/n of it.
"""
from fractions import Fraction


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
        """`worker` has `work` nanoseconds to do; of equals, the lowest order ends first."""
        self._advance(ns)
        self.left[worker] = (Fraction(work), order)

    def next(self):
        """(ns, order, worker) of the one that ends first, or None."""
        if not self.left:
            return None
        worker, (work, order) = min(self.left.items(), key=lambda item: item[1])
        wait = max(work, 0) / self._speed()
        return self.at - (-wait.numerator // wait.denominator), order, worker

    def end(self, worker, ns):
        self._advance(ns)
        del self.left[worker]
