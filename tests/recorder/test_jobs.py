"""Tests of jobs.py and executors.py."""
import math
import unittest

from support import load, record

waits = load('waits')


class VirtualPool(unittest.TestCase):
    def test_runs_as_many_jobs_as_it_has_workers_first_in_first_out(self):
        got = record('''
            import asyncio, time
            from concurrent.futures import ThreadPoolExecutor
            async def main():
                loop = asyncio.get_running_loop()
                with ThreadPoolExecutor(2) as pool:
                    await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 1)
                                           for _ in range(3)))
            asyncio.run(main())''')
        self.assertEqual([(1, 0), (2, 0), (3, 10 ** 9)],
                         [(r['job'], r['t']) for r in got.all('job.begin')])
        self.assertEqual(2 * 10 ** 9, got.all('job.end')[-1]['t'])
        self.assertEqual(('thread', 2, 'sleep'), tuple(
            got.all('job.submit')[0][k] for k in ('pool', 'workers', 'label')))

    def test_leaves_no_thread_behind_when_it_is_shut_down(self):
        got = record('''
            import asyncio, threading, time
            from concurrent.futures import ThreadPoolExecutor
            async def main():
                with ThreadPoolExecutor(3) as pool:
                    await asyncio.gather(*(asyncio.get_running_loop().run_in_executor(
                        pool, time.sleep, 1) for _ in range(5)))
                    print(threading.active_count())
                print(threading.active_count())
            asyncio.run(main())''')
        self.assertEqual(['4', '1'], [r['text'] for r in got.all('print')])

    def test_has_eight_workers_by_default_on_every_machine(self):
        got = record('''
            import asyncio, time
            async def main():
                await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(9)))
            asyncio.run(main())''')
        self.assertEqual([0] * 8 + [10 ** 9], [r['t'] for r in got.all('job.begin')])

    def test_gives_no_number_to_a_job_that_is_refused(self):
        for kind in ('Thread', 'Process'):
            got = record(f'''
            import asyncio, time
            from concurrent.futures import {kind}PoolExecutor
            async def main():
                loop, pool = asyncio.get_running_loop(), {kind}PoolExecutor(2)
                pool.shutdown()
                try:
                    await loop.run_in_executor(pool, time.sleep, 1)
                except RuntimeError as exc:
                    print(exc)
                await asyncio.to_thread(time.sleep, 1)
            asyncio.run(main())''')
            self.assertEqual('cannot schedule new futures after shutdown\n', got.out)
            self.assertEqual([1], [r['job'] for r in got.all('job.submit')])

    def test_names_its_threads_as_the_real_one(self):
        got = record('''
            import asyncio, threading, time
            def name():
                time.sleep(1)
                return threading.current_thread().name
            async def main():
                print(await asyncio.gather(asyncio.to_thread(name), asyncio.to_thread(name)))
                print(await asyncio.to_thread(name))
            asyncio.run(main())''')
        self.assertEqual("['asyncio_0', 'asyncio_1']\nasyncio_0\n", got.out)

    def test_runs_the_initializer_in_each_worker(self):
        got = record('''
            import asyncio, threading
            from concurrent.futures import ThreadPoolExecutor
            here = threading.local()
            def begin(x): here.x = x
            async def main():
                pool = ThreadPoolExecutor(1, initializer=begin, initargs=(7,))
                loop = asyncio.get_running_loop()
                print(await loop.run_in_executor(pool, lambda: here.x))
            asyncio.run(main())''')
        self.assertEqual('7\n', got.out)

    def test_refuses_jobs_after_its_shutdown(self):
        got = record('''
            import asyncio
            from concurrent.futures import ThreadPoolExecutor
            async def main():
                pool = ThreadPoolExecutor(1)
                pool.shutdown()
                try:
                    asyncio.get_running_loop().run_in_executor(pool, print)
                except RuntimeError as e:
                    print(e)
            asyncio.run(main())''')
        self.assertEqual('cannot schedule new futures after shutdown\n', got.out)

    def test_tells_a_pool_that_is_closed_from_a_sleep(self):
        got = record('''
            import asyncio, time
            from concurrent.futures import ThreadPoolExecutor
            async def main():
                with ThreadPoolExecutor(1) as pool:
                    asyncio.get_running_loop().run_in_executor(pool, time.sleep, 1)
                    time.sleep(0.2)
            asyncio.run(main())''')
        slept, closed = got.all('block')
        self.assertNotIn('label', slept)
        self.assertEqual('shutdown', closed['label'])
        self.assertEqual(1, closed['delay'])

    def test_tells_of_a_jobs_future_next_and_at_the_same_place(self):
        for options in ((), ('--real',)):
            got = record('''
                import asyncio
                async def main():
                    job = asyncio.get_running_loop().run_in_executor(None, print)
                    await asyncio.to_thread(print)
                    await job
                asyncio.run(main())''', *options)
            told = [r for r in got.records if r['kind'] in ('job.submit', 'fut.new')]
            self.assertEqual(2, len(got.all('job.submit')))
            for submit, future in zip(told, told[1:]):
                if submit['kind'] == 'job.submit':
                    self.assertEqual('fut.new', future['kind'])
                    self.assertEqual(submit['task'], future['task'])
                    self.assertEqual(submit['site'], future['site'])

    def test_copies_what_goes_to_a_process_and_back(self):
        got = record('''
            import asyncio
            from concurrent.futures import ProcessPoolExecutor
            def change(items):
                items.append(1)
                return items
            async def main():
                loop, items = asyncio.get_running_loop(), []
                with ProcessPoolExecutor(1) as pool:
                    print(await loop.run_in_executor(pool, change, items), items)
                    try:
                        await loop.run_in_executor(pool, lambda: 1)
                    except Exception as e:
                        print('cannot pickle')
            if __name__ == '__main__':
                asyncio.run(main())''')
        self.assertEqual('[1] []\ncannot pickle\n', got.out)

    def test_lets_a_job_that_never_stops_run_free_and_says_so(self):
        got = record('''
            import asyncio, sys
            async def main():
                print(await asyncio.to_thread(sys.stdin.read))
            import threading
            asyncio.run(main())''', stdin='typed')
        self.assertEqual('typed\n', got.out)
        got = record('''
            import asyncio, select
            async def main():
                await asyncio.to_thread(select.select, [], [], [], 2.5)
            asyncio.run(main())''')
        self.assertEqual(0, got.status)
        self.assertIn('waited for something outside', got.one('nondeterministic', job=1)['why'])
        self.assertGreater(got.one('job.end')['t'], 2_300_000_000)

    @unittest.skipIf(waits.queued_ns() == math.inf, 'the system does not tell who queued for a core')
    def test_lets_the_time_pass_that_jobs_wait_side_by_side(self):
        got = record('''
            import asyncio, subprocess, sys
            WAIT = [sys.executable, '-c', 'import time; time.sleep(1)']
            async def main():
                await asyncio.gather(asyncio.sleep(9),
                                     *(asyncio.to_thread(subprocess.run, WAIT) for _ in range(3)))
            asyncio.run(main())''')
        begins, ends = got.all('job.begin'), got.all('job.end')
        self.assertLess(max(r['t'] for r in begins), min(r['t'] for r in ends))
        self.assertGreater(ends[0]['t'], 700_000_000)
        self.assertEqual(9_000_000_000, got.one('push', why='timer')['t'])

    def test_is_waited_for_when_the_program_is_over(self):
        got = record('''
            import asyncio, threading
            from concurrent.futures import ThreadPoolExecutor
            def work():
                threading.Event().wait(1)
                print('worked')
            async def main():
                asyncio.get_running_loop().run_in_executor(ThreadPoolExecutor(), work)
            asyncio.run(main())''')
        self.assertEqual('worked\n', got.out)
        self.assertGreater(got.one('job.end')['t'], 300_000_000)

    def test_knows_no_waits_shorter_than_a_tenth_of_a_second(self):
        got = record('''
            import asyncio, select
            async def main():
                await asyncio.to_thread(select.select, [], [], [], 0.01)
            asyncio.run(main())''')
        self.assertEqual(0, got.one('job.end')['t'])
        self.assertEqual([], got.all('nondeterministic'))

    def test_says_of_one_that_computes_for_ever_that_it_did_not_wait(self):
        got = record('''
            import asyncio
            stop = []
            def spin():
                while not stop: pass
            async def main():
                job = asyncio.create_task(asyncio.to_thread(spin))
                await asyncio.sleep(0.1)
                stop.append(1)
                await job
            asyncio.run(main())''')
        self.assertIn('computed', got.one('nondeterministic', job=1)['why'])

    def test_ends_a_job_that_runs_free_when_the_loop_sees_it_end(self):
        got = record('''
            import asyncio, queue, time
            q = queue.Queue()
            def work():
                q.get()
                time.sleep(1)
            async def main():
                job = asyncio.create_task(asyncio.to_thread(work))
                await asyncio.sleep(1)
                q.put(1)
                await job
            asyncio.run(main())''')
        end, woken = got.one('job.end'), got.one('push', cb='wakeup', task=2)
        # It was at 1.0, the last that the loop had done.
        self.assertGreater(end['t'], 1_300_000_000)
        self.assertGreaterEqual(woken['t'], end['t'])

    def test_lets_the_programs_own_threads_sleep_while_a_job_waits(self):
        got = record('''
            import asyncio, threading, time
            def sensor(loop, queue):
                for n in range(2):
                    time.sleep(1)
                    loop.call_soon_threadsafe(queue.put_nowait, n)
            async def answer(): return 1
            def ask(loop):
                asyncio.run_coroutine_threadsafe(answer(), loop).result()
            async def main():
                loop, queue = asyncio.get_running_loop(), asyncio.Queue()
                threading.Thread(target=sensor, args=(loop, queue)).start()
                job = asyncio.create_task(asyncio.to_thread(ask, loop))
                for _ in range(2):
                    await queue.get()
                await job
            asyncio.run(main())''')
        first, second = got.all('queue.put')
        self.assertGreater(first['t'], 300_000_000)
        self.assertGreater(second['t'] - first['t'], 300_000_000)

    def test_names_the_exception_a_job_ends_with(self):
        got = record('''
            import asyncio
            async def main():
                await asyncio.to_thread(int, 'x')
            asyncio.run(main())''')
        self.assertEqual('ValueError', got.one('job.end')['exception'])


class RealPool(unittest.TestCase):
    def test_tells_when_jobs_begin_and_end(self):
        for pool in ('ThreadPoolExecutor', 'ProcessPoolExecutor'):
            got = record(f'''
                import asyncio, time
                from concurrent.futures import {pool} as Pool
                async def main():
                    loop = asyncio.get_running_loop()
                    with Pool(1) as pool:
                        await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 0.01)
                                               for _ in range(2)))
                if __name__ == '__main__':
                    asyncio.run(main())''', '--real')
            self.assertEqual(['job.begin', 'job.end'] * 2, got.kinds('job.begin', 'job.end'), pool)

    def test_knows_which_job_prints(self):
        got = record('import asyncio\nasyncio.run(asyncio.to_thread(print, "x"))', '--real')
        self.assertEqual(1, got.one('print')['job'])


if __name__ == '__main__':
    unittest.main()
