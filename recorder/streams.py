"""Standard output and standard error: the text goes where it went, and each line is a record.

One rule: the streams stay TextIOWrappers over the same bytes, so that a program can do with them
whatever it could do before.
"""
import io
import logging
import sys
import threading
import time

from .values import quote

LONGEST = 8000          # characters of one line that a record holds
real_ns = time.perf_counter_ns
LOGGING = logging.StreamHandler.emit.__code__.co_filename


class Noted(io.TextIOWrapper):
    """A text stream that tells what is written to it, line by line."""

    def follow(self, recording, name):
        self._recording, self._name, self._begun = recording, name, {}
        self._writers = {}         # who began the line that has no end yet
        return self

    def write(self, text):
        began = real_ns()
        length = super().write(text)
        self._recording.trace.busy += real_ns() - began     # whoever reads it may be slow
        if text and text[-1] != '\n':
            self._writers[threading.get_ident()] = self._recording.who()
        *lines, rest = text.split('\n')
        me = threading.get_ident()
        if lines:
            lines[0] = self._begun.pop(me, '') + lines[0]
            frame = sys._getframe(1)
            for line in lines:
                self._note(line, frame)
        if rest:
            self._begun[me] = self._begun.get(me, '') + rest
            self._recording.has_loose_ends = True
        return length

    def end_line(self):
        """Note what this thread has written since its last line end."""
        if self._begun:
            me = threading.get_ident()
            rest = self._begun.pop(me, '')
            if rest:
                self._note(rest, None, self._writers[me])

    def _note(self, line, frame, who=None):
        recording, name = self._recording, self._name
        who = recording.who() if who is None else who
        if frame is not None and name == 'stderr' and frame.f_code.co_filename == LOGGING:
            name = 'log'
        recording.add('print', f',"text":{quote(line[:LONGEST])}{who}'
                      f'{recording.sites.here(3) if frame is not None else ""},"stream":"{name}"')


def noted(stream, recording, name):
    """The stream, noted; None stays None."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    settings = {'encoding': stream.encoding, 'errors': stream.errors,
                'line_buffering': stream.line_buffering, 'write_through': stream.write_through}
    mode = stream.mode
    result = Noted(stream.detach(), **settings)
    result.mode = mode
    return result.follow(recording, name)


def install(recording):
    """Follow both streams."""
    sys.stdout = sys.__stdout__ = noted(sys.stdout, recording, 'stdout')
    sys.stderr = sys.__stderr__ = noted(sys.stderr, recording, 'stderr')
    recording.streams = [s for s in (sys.stdout, sys.stderr) if isinstance(s, Noted)]


def flush():
    """Send what is buffered on its way, as the end of a process does."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
