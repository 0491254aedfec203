"""Ctrl-C: it strikes the program, never the middle of a record.

One rule: an interrupt that finds the recorder at work is put off until it finds the program, or a
place of ours that merely waits.
"""
import _thread
import asyncio
import signal

from .clock import real_sleep
from .sites import HERE

RETRY = 0.002           # seconds
PATIENCE = 50           # retries


class Interrupts:
    """Decides whether an interrupt may strike."""

    def __init__(self, sites, waiting):
        self.sites = sites
        self.waiting = {code.__code__ for code in (*waiting, Interrupts.let_strike)}
        self.is_due = False         # one was put off

    def install(self):
        """Stand before Python's own handler, and before the one that asyncio.run sets."""
        plain, runner = signal.default_int_handler, asyncio.Runner._on_sigint

        def default_int_handler(signum, frame):
            if self.may_strike(frame):
                plain(signum, frame)

        def _on_sigint(self_, signum, frame, main_task):
            if self.may_strike(frame):
                runner(self_, signum, frame, main_task)

        if signal.getsignal(signal.SIGINT) is plain:
            signal.default_int_handler = default_int_handler
            signal.signal(signal.SIGINT, default_int_handler)
            asyncio.Runner._on_sigint = _on_sigint

    def may_strike(self, frame):
        """Whether the program is what was interrupted; if not, the interrupt comes again."""
        while frame is not None:
            code = frame.f_code
            if code in self.waiting or self.sites.known(code).is_program:
                break
            if code.co_filename.startswith(HERE):
                self.is_due = True
                _thread.start_new_thread(again, ())
                return False
            frame = frame.f_back
        self.is_due = False
        return True

    def let_strike(self):
        """Wait here, where no record is being written, for the interrupt that was put off. Not for
        ever: the program may have set a handler of its own meanwhile."""
        for _ in range(PATIENCE):
            if not self.is_due:
                return
            real_sleep(RETRY)
        self.is_due = False


def again():
    real_sleep(RETRY)
    _thread.interrupt_main()
