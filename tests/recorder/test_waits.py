"""Waiting of the loop's thread for what virtual time does not know.

One rule: a wait is long and what is asked of it is short, so that a slow machine changes nothing.
"""
import math
import unittest

from support import load, record

waits = load('waits')
LONG_NS = 1_000_000_000 // 3
EVENT = """
    import asyncio, threading, time
    def wait(): threading.Event().wait(1)
"""


def account(**fields):
    """An account of a thread that waited one second, but for these fields."""
    made = waits.Account.__new__(waits.Account)
    plain = {'wall': 1_000_000_000, 'cpu': 0, 'queued': 0, 'ours': 0, 'switches': 1, 'disk': 0}
    for name, value in {**plain, **fields}.items():
        setattr(made, name, value)
    return made


START = account(wall=0, switches=0)


class Account(unittest.TestCase):
    def test_calls_waiting_what_is_nothing_else(self):
        self.assertEqual(1_000_000_000, account().waited(START))

    def test_does_not_call_computing_waiting_nor_queuing_for_a_core(self):
        spent = account(cpu=400_000_000, queued=500_000_000)
        self.assertEqual(100_000_000, spent.waited(START))

    def test_does_not_call_writing_the_trace_waiting(self):
        self.assertEqual(0, account(ours=1_000_000_000).waited(START))

    def test_does_not_call_reading_from_disk_waiting(self):
        self.assertEqual(0, account(disk=1).waited(START))

    def test_has_not_waited_without_giving_up_the_core(self):
        self.assertEqual(0, account(switches=0).waited(START))

    def test_sees_no_waits_where_the_system_does_not_tell_who_queued(self):
        self.assertEqual(0, account(queued=math.inf).waited(account(wall=0, queued=math.inf)))

    def test_lets_all_time_pass_but_that_of_computing(self):
        self.assertEqual(1_000_000_000, account(cpu=1_000_000).passed(START))
        self.assertEqual(600_000_000, account(cpu=400_000_000).passed(START))


@unittest.skipIf(waits.queued_ns() == math.inf, 'the system does not tell who queued for a core')
class Step(unittest.TestCase):
    def test_that_waits_takes_that_long_and_says_so(self):
        got = record(EVENT + """
    async def main():
        wait()
        wait()
    asyncio.run(main())""")
        slow = got.one('slow')
        self.assertGreater(slow['dur'], 2 * LONG_NS)
        self.assertEqual(slow['dur'], got.one('run.end', h=slow['h'])['dur'])
        self.assertIn('step waited', got.one('nondeterministic')['why'])
        self.assertEqual('', got.err)

    def test_that_waits_sees_the_clock_go_on(self):
        got = record(EVENT + """
    async def main():
        began = time.perf_counter()
        wait()
        print(time.perf_counter() - began > 1 / 3)
        began = asyncio.get_running_loop().time()
        wait()
        print(asyncio.get_running_loop().time() - began > 1 / 3)
    asyncio.run(main())""")
        self.assertEqual('True\nTrue\n', got.out)

    def test_that_waits_sets_timers_after_it(self):
        got = record(EVENT + """
    async def main():
        wait()
        await asyncio.sleep(1)
    asyncio.run(main())""")
        self.assertGreater(got.one('timer.push')['when'], 1_000_000_000 + LONG_NS)

    def test_that_waits_wakes_others_after_it(self):
        got = record(EVENT + """
    async def child(): wait()
    async def main(): await asyncio.create_task(child())
    asyncio.run(main())""")
        self.assertGreater(got.one('push', cb='wakeup', task=1)['t'], LONG_NS)

    def test_that_waits_for_a_process_takes_as_long(self):
        got = record("""
            import asyncio, subprocess, sys
            async def main():
                subprocess.run([sys.executable, '-c', 'import time; time.sleep(1)'])
            asyncio.run(main())""")
        self.assertGreater(got.records[-1]['t'], LONG_NS)

    def test_that_waits_for_its_own_loop_in_vain_takes_the_time_limit(self):
        got = record("""
            import asyncio
            async def inner(): pass
            async def main():
                loop = asyncio.get_running_loop()
                try:
                    asyncio.run_coroutine_threadsafe(inner(), loop).result(timeout=1)
                except TimeoutError:
                    print('in vain')
            asyncio.run(main())""")
        self.assertEqual('in vain\n', got.out)
        self.assertGreater(got.one('print')['t'], LONG_NS)

    def test_that_sleeps_or_closes_a_pool_has_not_waited(self):
        got = record("""
            import asyncio, threading, time
            from concurrent.futures import ThreadPoolExecutor
            def job():
                threading.Event().wait(0.01)
                time.sleep(1)
            async def main():
                time.sleep(1)
                with ThreadPoolExecutor() as pool:
                    asyncio.get_running_loop().run_in_executor(pool, job)
            asyncio.run(main())""")
        self.assertEqual([], got.all('slow') + got.all('nondeterministic'))
        self.assertEqual(2_000_000_000, got.records[-1]['t'])

    def test_that_closes_a_pool_waits_for_its_jobs_that_wait(self):
        got = record(EVENT + """
    from concurrent.futures import ThreadPoolExecutor
    async def main():
        with ThreadPoolExecutor() as pool:
            asyncio.get_running_loop().run_in_executor(pool, wait)
        print('closed')
    asyncio.run(main())""")
        self.assertEqual('shutdown', got.one('block')['label'])
        self.assertGreater(got.one('block')['delay'], 1 / 3)
        self.assertGreater(got.one('print')['t'], got.one('job.end')['t'] - 1)
        self.assertEqual([], got.all('slow'))


if __name__ == '__main__':
    unittest.main()
