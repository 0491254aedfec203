"""Runs a program of this folder on asyncio: `looparium record on_cpython.py -- FILE`.

One rule: a word is one function in cpython/, with asyncio's own call in it and nothing that could
suspend beside it; what it is called, and what follows it, stands in vocabulary.cpp.
"""
import asyncio
import gc
import sys

from cpython import (control_flow, event_words, future_words, gather_words,  # noqa: F401
                     generator_words, job_words, lock_words, meeting_words, queue_words, task_words,
                     waiting_words)
from cpython.machine import Run, coroutine


def main(text):
    """Run a program; what its main coroutine raises comes out."""
    gc.disable()                 # the collector strikes by a count of objects that is none of ours
    run = Run(text)
    try:
        for main_coroutine in run.mains:
            asyncio.run(coroutine(run, main_coroutine))
            run.forget_run()
    finally:
        run.end()


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        main(file.read())
