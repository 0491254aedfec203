"""Computing for a stated time: a program that spins on a clock which would never move.

One rule: a hundred readings in which time stood still are free; after them, each further reading
at the same place is a quantum of computing.
"""
FREE_READINGS = 100
QUANTUM = 1_000_000     # nanoseconds


class Spin:
    """The readings of one thread of control: the loop's, or one job's."""

    __slots__ = ('readings', 'place', 'at', 'stretch', 'other', 'since')

    def __init__(self):
        self.readings, self.place, self.at, self.stretch = 0, None, -1, None
        self.other, self.since = None, 0       # the last free reading, and quanta since then

    def computes(self, place, ns):
        """Whether this reading, at this place and time, is a quantum of computing."""
        if self.at != ns:
            self.at, self.readings, self.place = ns, 0, None
        if place != self.place:
            self.readings += 1
            if self.readings <= FREE_READINGS:
                return False
            self.readings, self.place = 0, place
        self.since += 1
        return True

    def is_left(self, place):
        """Whether a free reading here ends the run: not where the spinning reads two clocks."""
        recurs = place == self.other and self.since <= 1
        self.other, self.since = place, 0
        return not recurs


class LoopComputing:
    """Computing in the loop's thread: it holds the loop."""

    def __init__(self, recording, clock):
        self.recording, self.clock, self.spin = recording, clock, Spin()
        self.used = 0              # nanoseconds of processor time

    def reads(self, place, site):
        """Note one reading; whether the clock was moved by it."""
        spin, clock = self.spin, self.clock
        if not spin.computes(place, clock.ns):
            if spin.is_left(place):
                self.ends()
            return False
        stretch, lines = spin.stretch, self.recording.lines
        if stretch is None or not lines or lines[-1] is not stretch:
            if stretch is not None:
                stretch.is_open = False
            self.recording.has_loose_ends = True
            stretch = spin.stretch = self.recording.stretch(
                'compute', self.recording.who() + site())
        stretch.ns += QUANTUM
        self.used += QUANTUM
        clock.move(clock.ns + QUANTUM)
        spin.at = clock.ns
        return True

    def ends(self):
        """The step has ended, or the program has gone on: the next quantum is another record."""
        if self.spin.stretch is not None:
            self.spin.stretch.is_open = False
            self.spin.stretch = None
