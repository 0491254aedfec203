"""Jobs in pools of threads and processes, as a recorded loop hands them out.

One rule: only the executors of the standard library are modelled; another kind runs as it is.
"""
import asyncio
import functools
import threading
from asyncio import futures
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from .handles import innermost, label
from .jobs import DEFAULT_WORKERS, in_a_process
from .values import class_name, count, field, quote

STANDARD = (ThreadPoolExecutor.submit, ProcessPoolExecutor.submit)


def kind_of(executor):
    """'thread' or 'process'; the default executor is one of threads."""
    return 'process' if isinstance(executor, ProcessPoolExecutor) else 'thread'


def is_shut_down(executor):
    """Whether it takes no more jobs; the two standard ones remember that by different names."""
    return getattr(executor, '_shutdown', False) or getattr(executor, '_shutdown_thread', False)


def job_label(func):
    """The name of what was handed out; to_thread hands out Context.run of it."""
    func = func.args[0] if label(func) == 'Context.run' and func.args else func
    return label(innermost(func))


class Executors:
    """Notes what is submitted; runs it where and when the clock of the recording says."""

    def __init__(self, recording, jobs):
        self.recording, self.jobs = recording, jobs
        self.local = threading.local()
        recording.job = self.current

    def current(self):
        """The number of the job whose thread this is, or 0."""
        if self.jobs is None:
            return getattr(self.local, 'job', 0)
        worker = self.jobs.current()
        return worker.job.number if worker is not None and worker.job is not None else 0

    def submitted(self, loop, executor, func):
        """Write `job.submit`; the job's number."""
        recording = self.recording
        number = recording.next_job()
        owner = executor if executor is not None else loop._default_executor
        workers = getattr(owner, '_max_workers', None) or DEFAULT_WORKERS
        recording.add('job.submit', f',"job":{number},"pool":"{kind_of(executor)}",'
                      f'"workers":{workers},"label":{quote(job_label(func))}'
                      f'{count("task", recording.running_task())}{recording.sites.here(4)}')
        return number

    def run(self, loop, executor, func, args, plain_run):
        """The future of a call in a pool."""
        owner = executor if executor is not None else loop._default_executor
        is_standard = owner is None or type(owner).submit in STANDARD
        if is_standard and is_shut_down(owner):       # a job that is refused has no number
            raise RuntimeError('cannot schedule new futures after shutdown')
        number = self.submitted(loop, executor, func)
        if self.jobs is not None and is_standard:
            future = self._virtual(loop, executor, func, args, number)
        elif kind_of(executor) == 'process':
            future = self._process(loop, executor, func, args, number)
        else:
            future = plain_run(executor, functools.partial(self._timed, number, func), *args)
        if type(future) is self.recording.Future:
            future._looparium_job = number
        return future

    def _timed(self, number, func, *args):
        """Run in a thread of a real pool."""
        self.local.job = number
        self.recording.add('job.begin', f',"job":{number}')
        failed = None
        try:
            return func(*args)
        except BaseException as exc:
            failed = class_name(type(exc))
            raise
        finally:
            self.recording.end_line()
            self.recording.add('job.end', f',"job":{number}{field("exception", failed)}')
            self.local.job = 0

    def _virtual(self, loop, executor, func, args, number):
        owner = executor if executor is not None else loop._default_executor
        kind = kind_of(executor)
        pool = self.jobs.pool(loop if owner is None else owner, owner, kind)
        call = (functools.partial(in_a_process, func, args) if kind == 'process'
                else functools.partial(func, *args))
        return futures.wrap_future(self.jobs.submit(number, call, pool), loop=loop)

    def _process(self, loop, executor, func, args, number):
        """A real process tells nothing of itself: a job begins when a worker must be free."""
        future = executor.submit(func, *args)
        book = vars(executor).setdefault('_looparium_jobs', [])
        book.append(number)
        recording, workers = self.recording, executor._max_workers

        def begin(job):
            recording.add('job.begin', f',"job":{job}')

        def end(done):
            position = book.index(number)
            book.remove(number)
            exc = None if done.cancelled() else done._exception
            name = None if exc is None else class_name(type(exc))
            recording.add('job.end', f',"job":{number}{field("exception", name)}')
            if position < workers <= len(book):
                begin(book[workers - 1])

        if len(book) <= workers:
            begin(number)
        future.add_done_callback(end)
        return asyncio.wrap_future(future, loop=loop)

    def install_shutdown(self):
        """Make an executor's shutdown wait in virtual time for what it was given."""
        for cls in (ThreadPoolExecutor, ProcessPoolExecutor):
            cls.shutdown = self._shutdown(cls.shutdown)

    def _shutdown(self, plain):
        jobs = self.jobs

        @functools.wraps(plain)
        def shutdown(executor, wait=True, *, cancel_futures=False):
            pool = vars(executor).get('_looparium_pool')
            if pool is not None:
                if cancel_futures:
                    jobs.cancel_queued(pool)
                if wait and jobs.current() is None:
                    self.recording.waits.stop()
                    jobs.drain(pool)
                    jobs.dismiss(pool)
                    self.recording.waits.renew()
            return plain(executor, wait, cancel_futures=cancel_futures)

        return shutdown
