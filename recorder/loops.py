"""Every loop of the program: how they are numbered, which run, and in which thread.

One rule: iterations count on from loop to loop, but loops that run at once count their own.
"""
import itertools
import sys
import threading
from asyncio import base_events

from .handles import Watch
from .values import quote

LOOP_GLOBALS = base_events.__dict__


class Loops:
    """Makes the watches of loops, and knows which loops run."""

    def __init__(self, recording, scribe, executors, virtual_time, refuse):
        self.recording, self.scribe, self.executors = recording, scribe, executors
        self.virtual_time, self.refuse = virtual_time, refuse
        self.running = set()
        self.shared = itertools.count(1).__next__

    def made(self, loop):
        """A loop was made: its watch."""
        self.recording.loops += 1
        watch = Watch(loop, self.recording.loops, self.recording.simulating)
        watch.iterations = self.shared
        self.note(watch, 'loop.new')
        return watch

    def note(self, watch, kind, body=''):
        recording = self.recording
        recording.lines.append(f'"t":{recording.clock.ns},"kind":"{kind}"{body}{watch.tail}')

    def begins(self, watch, caller):
        """run_forever begins in this thread."""
        if self.running:
            if self.virtual_time is not None:
                self.refuse('virtual time has one loop at a time; record this program with --real')
            if not watch.has_run:
                watch.iterations = itertools.count(1).__next__
        watch.has_run = True
        self.running.add(watch.number)
        if self.virtual_time is not None:
            self.virtual_time.loop_thread = threading.get_ident()
            self.recording.waits.watch = watch
            self.recording.waits.renew()
        sys.set_coroutine_origin_tracking_depth(max(1, sys.get_coroutine_origin_tracking_depth()))
        self.recording.end_line()
        self.note(watch, 'loop.run', f',"label":{quote(caller)}')

    def ends(self, watch):
        self.running.discard(watch.number)
        if self.virtual_time is not None:
            self.virtual_time.loop_thread = self.recording.waits.watch = None
        self.note(watch, 'loop.stop')

    def thread_changed(self, loop, old, thread):
        """The loop notes its thread when it begins to run, and forgets it when it ends."""
        if thread is not None:
            frame = sys._getframe(2)
            while frame.f_back is not None and frame.f_back.f_globals is LOOP_GLOBALS:
                frame = frame.f_back
            self.begins(loop._watch, frame.f_code.co_name)
        elif loop.__dict__.get('_watch') is not None and loop._watch.number in self.running:
            self.ends(loop._watch)
