"""The file being written: lines are gathered in memory and numbered when they leave it.

One rule: what stands in the file is always a whole number of whole lines, in the order in
which they were gathered.
"""
import os
import threading
import time

BATCH = 8192
real_ns = time.perf_counter_ns


class Source(str):
    """A line that is no record: it has no number."""

    __slots__ = ()


class Stretch:
    """A record whose delay grows until it ends, such as a run of computing."""

    __slots__ = ('head', 'tail', 'ns', 'is_open')

    def __init__(self, head, tail='}'):
        self.head, self.tail, self.ns, self.is_open = head, tail, 0, True

    def __str__(self):
        return f'{self.head},"delay":{self.ns / 1_000_000_000!r}{self.tail}'


class TraceFile:
    """Gathers lines and writes them to FILE.part, which becomes FILE at the end."""

    def __init__(self, path, max_records, on_limit):
        self.path, self.part = path, path + '.part'
        self.file = open(self.part, 'wb', buffering=0)
        self.lines = []            # the hottest code appends here itself, and then asks is_full
        self.odd = 0               # how many of them are not plain records
        self.written = 0           # records in the file
        self.max_records, self.on_limit = max_records, on_limit
        self.room = min(BATCH, max_records)
        self.lock = threading.RLock()
        self.on_flush = None       # called once
        self.is_closed, self.failure = False, None
        self.has_threads, self.latest = False, 0
        self.busy = 0              # nanoseconds of real time that went into writing

    def header(self, line):
        """Write the first line."""
        self.file.write(line.encode('utf-8', 'replace') + b'\n')

    def odd_line(self, line):
        """Gather a Source or a Stretch."""
        self.odd += 1
        self.lines.append(line)

    def flush(self, everything=False):
        """Write what is gathered, up to the first stretch that is still open."""
        began = real_ns()
        with self.lock:
            if self.is_closed:
                self.lines.clear()
                return
            self._write(len(self.lines) if everything else self._settled())
            if self.on_flush is not None:
                started, self.on_flush = self.on_flush, None
                started()
            left = self.max_records - self.written
            self.room = len(self.lines) + min(BATCH, left)
            self.busy += real_ns() - began
        if left <= 0 and not everything:
            self.on_limit()

    def _settled(self):
        lines = self.lines
        if self.odd:
            for i, line in enumerate(lines):
                if type(line) is Stretch and line.is_open:
                    return i
        return len(lines)

    def _write(self, n):
        batch = self.lines[:n]
        at, out = self.written, []
        for line in batch:
            if type(line) is Source:
                out.append(line)
                continue
            if at >= self.max_records:
                break
            at += 1
            out.append(f'{{"seq":{at},{self._in_time(str(line)) if self.has_threads else line}')
        if out:
            self._put('\n'.join(out) + '\n')
        self.written = at
        self.odd -= sum(type(line) is not str for line in batch)
        del self.lines[:n]

    def _in_time(self, line):
        """Threads may have read the clock in one order and gathered lines in another."""
        end = line.index(',', 4)
        self.latest = max(self.latest, int(line[4:end]))
        return f'"t":{self.latest}{line[end:]}'

    def _put(self, text):
        data = memoryview(text.encode('utf-8', 'replace'))
        try:
            while data:
                data = data[self.file.write(data):]
        except OSError as exc:
            self.failure, self.is_closed = exc, True

    def close(self, *last):
        """Write everything, then the last lines whatever the limit, and give the file its name."""
        with self.lock:
            if self.is_closed:
                return
            self._write(len(self.lines))
            for line in last:
                self.written += 1
                self._put(f'{{"seq":{self.written},{line}\n')
            self.file.close()
            if self.failure is None:
                os.replace(self.part, self.path)
            self.is_closed = True

    def abandon(self):
        """In a forked child: the file is the parent's."""
        self.lock = threading.RLock()
        self.is_closed = True
        self.lines.clear()
