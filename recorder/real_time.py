"""`time.sleep` of a program that runs in real time: it sleeps, and says so.

One rule: what the real function refuses is refused in the same words, because it refuses it.
"""
import threading
import time

from .clock import real_sleep


def install(recording):
    """Let sleeps of the loop's thread and of jobs be told before they begin."""
    home = threading.get_ident()

    def sleep(seconds):
        if type(seconds) in (int, float) and 0 <= seconds < 9e9:
            job = recording.job()
            if job:
                recording.add('job.sleep', f',"job":{job},"delay":{seconds!r}')
            elif recording.running_task() or threading.get_ident() == home:
                recording.add('block', f'{recording.who()},"delay":{seconds!r}'
                                       f'{recording.sites.here(2)}')
        real_sleep(seconds)

    sleep.__qualname__ = 'sleep'
    time.sleep = sleep
    recording.interrupts.waiting.add(sleep.__code__)
