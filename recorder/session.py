"""One recording from its command line to its exit status.

One rule: whatever ends the program, what was recorded until then is kept, with an `end`.
"""
import _thread
import atexit
import gc
import json
import math
import os
import random
import sys
import threading
import warnings
from asyncio import events

from . import loop, primitives, real_time, selector, streams, tasks, values
from .awaits import Awaits
from .clock import RealClock, VirtualClock
from .computing import LoopComputing
from .executors import Executors
from .handles import Scribe
from .interrupts import Interrupts
from .jobs import Jobs, Worker
from .loops import Loops
from .options import WrongUse, parse
from .program import Program
from .recording import Recording
from .selector import Deadlock
from .sites import HERE, Sites
from .trace_file import TraceFile
from .virtual_time import VirtualTime
from .waits import Waits
from .watcher import Watcher

# Where an interrupt finds us waiting for others, not at work.
WAITING = (selector.Selector.select, selector.VirtualSelector._wait_outside, Worker.resume,
           Worker._stops_or_waits, Jobs._go_on, streams.Noted.write, events.Handle._run)
SEED = 'LOOPARIUM_HASH_SEED'
DEADLOCK, LIMIT, INTERRUPTED = 3, 4, 130       # statuses that `end` carries
real_exit = os._exit


def say(text):
    """One line of our own, on standard error."""
    streams.flush()
    try:
        os.write(2, f'looparium: {text}\n'.encode('utf-8', 'replace'))
    except OSError:
        pass


def fix_hash_seed():
    """Virtual time is the same in every run: strings must hash the same, too."""
    if SEED in os.environ:
        old = os.environ.pop(SEED)
        if old:
            os.environ['PYTHONHASHSEED'] = old
        else:
            os.environ.pop('PYTHONHASHSEED', None)
    elif os.environ.get('PYTHONHASHSEED') != '0':
        environment = {**os.environ, 'PYTHONHASHSEED': '0',
                       SEED: os.environ.get('PYTHONHASHSEED', '')}
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], environment)


class Session:
    """The parts of one recording, joined."""

    def __init__(self, options, program):
        self.options, self.program, self.reason = options, program, ''
        self.is_over = _thread.allocate_lock()
        self.trace = TraceFile(options.output, options.max_records, self.too_many_records)
        self.trace.header(self.meta())
        clock = RealClock() if options.real else VirtualClock()
        sites = Sites(self.trace, program.path, program.text)
        self.recording = Recording(self.trace, clock, sites)

    def meta(self):
        o = self.options
        return json.dumps({
            'kind': 'meta', 'schema': 'looparium-trace/1', 'language': 'python',
            'python': sys.version.split()[0], 'mode': 'real' if o.real else 'virtual',
            'ties': o.ties, 'charge': o.charge, 'script': os.path.basename(o.script),
            'argv': o.args, 'set': o.set}, ensure_ascii=False, separators=(',', ':'))

    # -- the parts -------------------------------------------------------
    def install(self):
        """Stand at every point the program must pass."""
        o, recording = self.options, self.recording
        self.jobs = jobs = virtual = computing = None
        if not o.real:
            self.jobs = jobs = Jobs(recording, recording.clock, o.charge)
            computing = LoopComputing(recording, recording.clock)
            recording.waits = Waits(recording)
            virtual = VirtualTime(recording, recording.clock, jobs, computing, o.charge)
        executors = Executors(recording, jobs)
        tasks.install(recording)
        settle = virtual.settle if o.charge else None
        scribe = Scribe(recording, Awaits(recording), o.slow, settle)
        recording.computing = computing
        recording.interrupts = Interrupts(recording.sites, WAITING)
        recording.sites.edge = Scribe.run.__code__
        loop.install(Loops(recording, scribe, executors, virtual, self.refuse), o.ties)
        primitives.Primitives(recording).install()
        self.watch_never_awaited()
        streams.install(recording)
        if virtual is not None:
            virtual.install()
            executors.install_shutdown()
            random.seed(0)
        else:
            real_time.install(recording)
        if o.charge:
            recording.add('nondeterministic', ',"why":"processor time is charged"')
        self.trace.has_threads = o.real
        recording.interrupts.install()
        os._exit = self.exit_at_once
        os.register_at_fork(after_in_child=self.trace.abandon)
        Watcher(self.trace, o.max_seconds, self.too_many_seconds).start()

    def watch_never_awaited(self):
        """Tell of a coroutine that dies unawaited, and where it was made."""
        sys.set_coroutine_origin_tracking_depth(1)
        plain, recording = warnings._warn_unawaited_coroutine, self.recording

        def never_awaited(coro):
            origin = coro.cr_origin
            name = tasks.coroutine_name(coro)
            site = f',"site":{recording.sites.text(*origin[0])}' if origin else ''
            recording.add('never_awaited', f',"coro":{values.quote(name)}{site}')
            if origin is not None and sys.get_coroutine_origin_tracking_depth() > 1:
                plain(coro)
            else:                   # what CPython says when it does not track origins
                warnings.warn(f"coroutine '{name}' was never awaited", category=RuntimeWarning,
                              stacklevel=2, source=coro)

        warnings._warn_unawaited_coroutine = never_awaited

    # -- running ---------------------------------------------------------
    def run(self):
        """Run the program; its status."""
        try:
            self.program.run()
            return 0
        except Deadlock as exc:
            say(exc)
            return DEADLOCK
        except SystemExit as exc:
            without_our_frames(exc)
            return self.exit_status(exc)
        except BaseException as exc:
            self.uncaught(exc)
            return INTERRUPTED if isinstance(exc, KeyboardInterrupt) else 1

    def exit_status(self, exc):
        """As Python reads it: no code is 0, a number is itself, anything else says why."""
        if exc.code is None:
            return 0
        if isinstance(exc.code, int):
            return int.__int__(exc.code) & 0xff
        self.reason = values.message(exc)
        print(exc.code, file=sys.stderr)
        return 1

    def uncaught(self, exc):
        """Report an exception as Python does, without our frames."""
        without_our_frames(exc)
        recording, last = self.recording, exc.__traceback__
        site = ''
        while last is not None:
            if recording.sites.known(last.tb_frame.f_code).is_program:
                code = last.tb_frame.f_code
                site = recording.sites.text(code.co_filename, last.tb_lineno, code.co_qualname)
                site = f',"site":{site}'
            last = last.tb_next
        if isinstance(exc, SyntaxError) and exc.filename == self.program.path and not site:
            site = f',"site":{recording.sites.text(exc.filename, exc.lineno or 1, "<module>")}'
            # As it was given: a recording holds no folder that the user did not name.
            exc.filename = self.options.script
        recording.end_line()
        recording.add('uncaught', f',"type":{values.quote(values.class_name(type(exc)))},'
                      f'"text":{values.quote(values.message(exc))}{site}')
        sys.excepthook(type(exc), exc, exc.__traceback__)

    # -- ends ------------------------------------------------------------
    def leave(self, status):
        """Let what the program leaves behind die while we still listen, then exit."""
        if not self.options.real and self.recording.loops:
            self.suggest()
        drain = () if self.jobs is None else (self.jobs.drain_all,)
        for part in (*drain, threading._shutdown, atexit._run_exitfuncs):
            try:
                part()
            except BaseException as exc:
                self.uncaught(exc)
        sys.modules.pop('__main__', None)
        gc.collect()
        self.finish(status)
        streams.flush()
        real_exit(self.code(status))

    def suggest(self):
        """Say what virtual time hides."""
        slow, o = self.recording.slow_steps, self.options
        if slow and not o.charge:
            say(f'{slow} step{"s" * (slow > 1)} computed for up to '
                f'{self.recording.longest / 1e9:.2g} s, which virtual time does not show; '
                'record with --charge or --real to see it')

    @staticmethod
    def code(status):
        return 1 if status else 0

    def finish(self, status, *lines):
        """Write the last lines and close the file; only the first call does."""
        if self.trace.is_closed or not self.is_over.acquire(blocking=False):
            return
        self.recording.end_line()
        ns = self.recording.clock.ns
        why = f',"text":{values.quote(self.reason)}' if self.reason else ''
        self.trace.close(*lines, f'"t":{ns},"kind":"end","status":{status}{why}}}')
        if self.trace.failure is not None:
            say(f'cannot write {self.options.output}: {self.trace.failure.strerror}')

    def struck(self, what, limit):
        """A limit ends the recording, and the program with it."""
        ns = self.recording.clock.ns
        if self.trace.is_closed:
            return
        self.finish(LIMIT, f'"t":{ns},"kind":"limit","what":"{what}","count":{math.ceil(limit)}}}')
        unit = 'records' if what == 'records' else 'seconds of real time'
        say(f'the recording was ended by its limit of {limit:,} {unit}; '
            f'--max-{what} sets another')
        streams.flush()
        real_exit(1)

    def too_many_records(self):
        self.struck('records', self.options.max_records)

    def too_many_seconds(self):
        self.struck('seconds', self.options.max_seconds)

    def refuse(self, reason):
        say(reason)
        self.reason = reason
        self.finish(1)
        streams.flush()
        real_exit(1)

    def exit_at_once(self, status):
        """os._exit: the program ends here, and so does the trace."""
        self.finish(status & 0xff)
        real_exit(self.code(status) if not self.is_child() else status)

    def is_child(self):
        return os.getpid() != self.pid

    pid = os.getpid()


def without_our_frames(exc, seen=None):
    """Take the recorder's frames out of an exception's traceback, and out of its causes'."""
    seen = set() if seen is None else seen
    if exc is None or id(exc) in seen:
        return
    seen.add(id(exc))
    kept, tb = [], exc.__traceback__
    while tb is not None:
        if not tb.tb_frame.f_code.co_filename.startswith(HERE):
            kept.append(tb)
        tb = tb.tb_next
    for this, following in zip(kept, [*kept[1:], None]):
        this.tb_next = following
    BaseException.__traceback__.__set__(exc, kept[0] if kept else None)
    without_our_frames(exc.__cause__, seen)
    without_our_frames(exc.__context__, seen)


def main(argv):
    """Record what the command line asks for, and exit."""
    try:
        options = parse(argv)
        program = Program(options)
    except WrongUse as wrong:
        say(wrong)
        sys.exit(2)
    if not options.real:
        fix_hash_seed()
    try:
        session = Session(options, program)
    except OSError as exc:
        say(f'cannot write {options.output}: {exc.strerror}')
        sys.exit(2)
    session.install()
    session.leave(session.run())
