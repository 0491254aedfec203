"""Executor jobs in virtual time, as a discrete-event simulation over real threads.

One rule: at most one thread moves. A job runs only while the loop polls, until it sleeps,
computes or ends; then the baton goes back to the loop.
"""
import concurrent.futures
import heapq
import itertools
import math
import pickle
import threading
import time

from .clock import NS, processor_ns, real_sleep
from .computing import QUANTUM, Spin
from .processor import Processor
from .values import class_name, field
from .waits import LEAST, is_reading_disk, queued_ns, real_ns

DEFAULT_WORKERS = 8       # of the default pool: not the machine's min(32, cpus + 4)
CORES = 8                 # that processes are given
PREFIXES = {'thread': 'asyncio', 'process': 'Process'}
PATIENCE = 2.0            # real seconds before a job that neither sleeps nor ends runs free
SHORT_PATIENCE = 0.02     # the same for one that waits where jobs or threads are known to


class Job:
    """One call in a pool."""

    def __init__(self, number, call, pool):
        self.number, self.call, self.pool = number, call, pool
        self.future = concurrent.futures.Future()


class Pool:
    """The workers of one executor, and the jobs no worker has taken yet."""

    def __init__(self, executor, kind, workers, prefix, processor):
        self.kind, self.workers, self.prefix, self.processor = kind, workers, prefix, processor
        self.initializer = getattr(executor, '_initializer', None)
        self.initargs = getattr(executor, '_initargs', ())
        self.started, self.idle, self.queue, self.busy = 0, [], [], 0
        self.when_idle = None      # a future of the loop's that waits for it


class Worker:
    """A real thread that holds the baton whenever it moves."""

    def __init__(self, jobs, pool):
        self.jobs, self.pool = jobs, pool
        self.job = None
        self.turn = threading.Lock()
        self.turn.acquire()
        self.is_free, self.did_more, self.failure = False, False, None
        self.spin, self.stretch, self.order, self.local = Spin(), None, 0, 0
        self.ahead, self.due = 0, 0    # work done beyond the last quantum; when that ended
        self.cpu = 0
        self.used = 0                  # nanoseconds of processor time, by computing
        self.thread = threading.Thread(target=self._main, daemon=True,
                                       name=f'{pool.prefix}_{pool.started}')
        pool.started += 1
        self.guard = threading.Lock()

    # -- in the loop's thread --------------------------------------------
    def resume(self):
        """Let the job move until it parks or ends; whether it did more than go on computing."""
        self.did_more = False
        quiet = SHORT_PATIENCE if self.jobs.is_outside_known() else LEAST / NS
        if self.thread.ident is None:
            self.thread.start()
        began = self._processor_ns()
        self.turn.release()
        try:
            if not self._stops_or_waits(round(quiet / SHORT_PATIENCE)):
                while not self.jobs.baton.acquire(timeout=PATIENCE):
                    if not self._is_computing_still() and self._set_free(began):
                        break
        except BaseException:          # Ctrl-C
            self._set_free(began)
            raise
        return self.did_more

    def _stops_or_waits(self, enough):
        """Nobody is made to wait long for a job that waits for others: after so many windows in
        which it did nothing it runs free, and the time they took has passed. Whether the baton is
        back, or the job is free; if neither, it has used up the patience.
        """
        since, idle = real_ns(), 0
        for _ in range(round(PATIENCE / SHORT_PATIENCE)):
            began = self._busy_ns()
            if self.jobs.baton.acquire(timeout=SHORT_PATIENCE):
                return True
            idle += 1
            if (self._busy_ns() - began >= SHORT_PATIENCE * NS / 10
                    or is_reading_disk(self.thread.native_id)):
                since, idle = real_ns(), 0
            elif idle >= enough and self._set_free(self._processor_ns()):
                self.jobs.clock.move(self.jobs.clock.ns + real_ns() - since)
                return True
        return False

    def _set_free(self, began):
        """Let it run without the baton, unless it gives that back now."""
        with self.guard:
            if self.jobs.baton.acquire(blocking=False):
                self.jobs.baton.release()
                return False
            self.is_free = True
        queued = queued_ns(self.thread.native_id)
        busy = self._processor_ns() - began + (queued if queued < math.inf else 0)
        self.jobs.runs_free(self, busy > PATIENCE * NS / 2)
        return True

    def _is_computing_still(self):
        """With --charge a job may take as long as its processor time grows."""
        if not self.jobs.charge:
            return False
        before = self._processor_ns()
        real_sleep(0.1)
        return self._processor_ns() - before > 0.02 * NS

    def _busy_ns(self):
        """How long it has computed, or queued for a core, in all."""
        return self._processor_ns() + queued_ns(self.thread.native_id)

    def _processor_ns(self):
        if not hasattr(time, 'pthread_getcpuclockid'):
            return 0
        return time.clock_gettime_ns(time.pthread_getcpuclockid(self.thread.ident))

    # -- in its own thread -----------------------------------------------
    def _main(self):
        self.jobs.by_thread[threading.get_ident()] = self
        self.turn.acquire()
        self.cpu = processor_ns()
        self._initialize()
        while self.job is not None:    # else it was dismissed
            self._run(self.job)
            self.job = None
            self.jobs.ended(self)
            self._park()

    def _initialize(self):
        try:
            if self.pool.initializer is not None:
                self.pool.initializer(*self.pool.initargs)
        except BaseException as exc:
            self.failure = concurrent.futures.BrokenExecutor(
                f'an initializer failed: {class_name(type(exc))}')

    def _run(self, job):
        self.did_more = True
        if not job.future.set_running_or_notify_cancel():
            return
        recording = self.jobs.recording
        recording.add('job.begin', f',"job":{job.number}')
        try:
            if self.failure is not None:
                raise self.failure
            result = job.call()
        except BaseException as exc:
            self._end(job, class_name(type(exc)))
            job.future.set_exception(exc)
            job = None             # as CPython's: the traceback keeps this frame
        else:
            self._end(job, None)
            job.future.set_result(result)

    def _end(self, job, exception):
        self.charge()
        self.stop_computing()
        self.jobs.recording.end_line()
        self.jobs.recording.add('job.end', f',"job":{job.number}{field("exception", exception)}')

    def _park(self):
        """Hand the baton back and wait for it."""
        with self.guard:
            was_free, self.is_free = self.is_free, False
            if was_free:
                self.jobs.free -= 1
            else:
                self.jobs.baton.release()
        self.turn.acquire()
        self.cpu = processor_ns()

    def sleep(self, seconds):
        """time.sleep in a job: it parks until then."""
        if self.is_free:
            return real_sleep(seconds)
        self.charge()
        self.stop_computing()
        self.jobs.recording.end_line()
        self.did_more = True
        self.jobs.recording.add('job.sleep', f',"job":{self.job.number},"delay":{seconds!r}')
        self.jobs.push(self.jobs.clock.ns + round(seconds * NS), self)
        self._park()

    def reads(self, place, site):
        """One reading of a clock; the time it shows and whether the job computed for it."""
        clock = self.jobs.clock
        self.charge()
        if self.is_free or self.jobs.charge:
            return clock.ns, False
        if not self.spin.computes(place, clock.ns):
            if self.spin.is_left(place):
                self.stop_computing()
            return clock.ns, False
        if self.stretch is None:
            self.stretch = self.jobs.recording.stretch(
                'compute', f',"job":{self.job.number}{site()}')
            self.order, self.local = next(self.jobs.orders), clock.ns
            self.ahead, self.due = 0, clock.ns
            self.did_more = True
        self.stretch.ns += QUANTUM
        self.local += QUANTUM
        self.used += QUANTUM
        self._compute(QUANTUM)
        self.spin.at = clock.ns
        return self.local, True

    def _compute(self, work):
        self.pool.processor.begin(self, work - self.ahead, self.order, self.due)
        self._park()

    def stop_computing(self):
        if self.stretch is not None:
            self.did_more = True
            self.stretch.is_open = False
            self.stretch = None

    def charge(self):
        """With --charge, processor time is computing."""
        if self.jobs.charge and not self.is_free:
            cpu = processor_ns()
            spent, self.cpu = cpu - self.cpu, cpu
            self.order = next(self.jobs.orders)
            self.ahead, self.due = 0, self.jobs.clock.ns
            self._compute(max(spent, 1))


class Jobs:
    """Every pool of the program, and what its jobs wait for."""

    def __init__(self, recording, clock, charge):
        self.recording, self.clock, self.charge = recording, clock, charge
        self.heap, self.orders = [], itertools.count()
        self.by_thread = {}
        self.lock, self.cores = Processor(1), Processor(CORES)
        self.baton = threading.Lock()
        self.baton.acquire()
        self.free = 0              # jobs that run without the baton
        self.has_waited = False    # a job has, for something outside virtual time

    def current(self):
        """The worker whose thread this is, or None."""
        return self.by_thread.get(threading.get_ident())

    def threads(self):
        return len(self.by_thread)

    def push(self, ns, worker):
        heapq.heappush(self.heap, (ns, next(self.orders), worker))

    def pool(self, owner, executor, kind):
        """The pool of an executor, or of a loop's default one; its owner keeps it."""
        pool = vars(owner).get('_looparium_pool')
        if pool is None:
            workers = getattr(executor, '_max_workers', None) or DEFAULT_WORKERS
            prefix = getattr(executor, '_thread_name_prefix', None) or PREFIXES[kind]
            pool = Pool(executor, kind, workers, prefix,
                        self.cores if kind == 'process' else self.lock)
            vars(owner)['_looparium_pool'] = pool
        return pool

    def submit(self, number, call, pool):
        """The concurrent future of a new job."""
        job = Job(number, call, pool)
        if pool.idle:
            self._start(pool.idle.pop(0), job)
        elif pool.busy < pool.workers:
            self._start(Worker(self, pool), job)
        else:
            pool.queue.append(job)
        return job.future

    def _start(self, worker, job):
        worker.pool.busy += 1
        worker.job = job
        self.push(self.clock.ns, worker)

    def ended(self, worker):
        pool = worker.pool
        pool.busy -= 1
        if pool.queue:
            self._start(worker, pool.queue.pop(0))
        else:
            pool.idle.append(worker)
        if not pool.busy and pool.when_idle is not None:
            future, pool.when_idle = pool.when_idle, None
            if not future._loop.is_closed():       # as BaseEventLoop._do_shutdown
                future._loop.call_soon_threadsafe(future.set_result, None)

    @staticmethod
    def cancel_queued(pool):
        for job in pool.queue:
            job.future.cancel()

    def have_company(self):
        """Whether threads run that have no baton: free jobs, or the program's own."""
        return bool(self.free or threading.active_count() > 1 + self.threads())

    def is_outside_known(self):
        """Whether the program is known to have more to it than virtual time."""
        return self.has_waited or self.have_company()

    def runs_free(self, worker, has_computed):
        self.free += 1
        self.has_waited |= not has_computed
        self.recording.trace.has_threads = True
        what = ('computed for long and read no clock' if has_computed
                else 'waited for something outside virtual time')
        self.recording.add('nondeterministic',
                           f',"why":"a job {what}","job":{worker.job.number}')

    def _next(self):
        """(ns, order, worker, processor or None) of what happens first, or None."""
        found = [(*self.heap[0], None)] if self.heap else []
        for processor in (self.lock, self.cores):
            first = processor.next()
            if first is not None:
                found.append((*first, processor))
        return min(found, key=lambda f: f[:2], default=None)

    def next_ns(self):
        first = self._next()
        return None if first is None else first[0]

    def run_due(self):
        """Let move, in order, what is due; whether any did more than go on computing."""
        seen, began = False, processor_ns()
        while (first := self._next()) is not None and first[0] <= self.clock.ns:
            ns, _, worker, processor = first
            if processor is None:
                heapq.heappop(self.heap)
            else:
                worker.ahead, worker.due = -processor.end(worker, ns), ns
            seen |= worker.resume()
        self.recording.simulating += processor_ns() - began
        return seen

    def drain_all(self):
        """The program is over: as the interpreter, wait until every job has ended."""
        while self.free or self.next_ns() is not None:
            self._go_on()

    def dismiss(self, pool):
        """Let the threads of its idle workers end."""
        while pool.idle:
            worker = pool.idle.pop()
            worker.turn.release()
            worker.thread.join()
            del self.by_thread[worker.thread.ident]

    def pools(self):
        """Those that have a thread."""
        return {worker.pool for worker in self.by_thread.values()}

    def drain(self, pool):
        """Let time pass until the pool has nothing to do: its owner waits for it."""
        stretch, began = None, self.clock.ns
        while pool.busy and (self.free or self.next_ns() is not None):
            first = self.next_ns()
            if stretch is None and (self.free or first > self.clock.ns):
                stretch = self.recording.stretch(
                    'block', f'{self.recording.who()},"label":"shutdown"'
                    f'{self.recording.sites.here(2)}')
            self._go_on()
        if stretch is not None:
            stretch.ns, stretch.is_open = self.clock.ns - began, False

    def _go_on(self):
        """Let what happens first happen; while jobs run free, time passes at its real pace."""
        first, free, clock = self.next_ns(), self.free, self.clock
        if not free:
            clock.move(first)
        else:
            clock.let_pass(first)
            try:
                while self.free == free and (first is None or clock.ns < first):
                    real_sleep(0.001)
                    clock.catch_up()
            finally:
                clock.stop()
        self.run_due()


def in_a_process(call, args):
    """A call with its arguments and its result copied, as they are on the way to a process."""
    call, args = pickle.loads(pickle.dumps((call, args)))
    return pickle.loads(pickle.dumps(call(*args)))
