"""Tests of virtual_time.py, clock.py and computing.py."""
import unittest

from support import load, record

clock = load('clock')
Spin = load('computing').Spin

SPIN = '''
    import asyncio, time
    def compute(seconds, clock=time.perf_counter):
        end = clock() + seconds
        while clock() < end:
            pass
    '''


class Clock(unittest.TestCase):
    def test_gives_one_number_for_a_deadline_however_it_was_summed(self):
        self.assertEqual(clock.nanoseconds(0.3, 0), clock.nanoseconds(0.1 + 0.2, 0))

    def test_has_numbers_for_deadlines_that_never_come(self):
        self.assertEqual(clock.FOREVER, clock.nanoseconds(float('inf'), 0))
        self.assertEqual(clock.FOREVER, clock.nanoseconds(1e30, 0))
        self.assertEqual(0, clock.nanoseconds(float('nan'), 0))

    def test_shows_the_same_time_to_everyone(self):
        got = record('''
            import asyncio, time
            async def main():
                await asyncio.sleep(1.5)
                loop = asyncio.get_running_loop()
                print(loop.time(), time.monotonic(), time.perf_counter_ns(), time.time() - 1.7e9)
                print(time.strftime('%M:%S', time.gmtime()), time.gmtime(0).tm_year)
            asyncio.run(main())''')
        self.assertEqual('1.5 1.5 1500000000 1.5\n13:21 1970\n', got.out)

    def test_passes_a_year_in_no_time(self):
        got = record('import asyncio, time\nasyncio.run(asyncio.sleep(3e7))\n'
                     'print(time.monotonic())')
        self.assertEqual('30000000.0\n', got.out)


class Sleep(unittest.TestCase):
    def test_of_the_loops_thread_moves_time_at_once(self):
        got = record('''
            import asyncio, time
            async def main():
                time.sleep(0.25)
                print(time.monotonic())
            asyncio.run(main())''')
        block = got.one('block')
        self.assertEqual((0, 0.25, 1, 4), (block['t'], block['delay'], block['task'],
                                           block['site'][1]))
        self.assertEqual('0.25\n', got.out)

    def test_refuses_what_time_sleep_refuses(self):
        got = record('''
            import time
            for bad in (-1, 'x', float('nan'), float('inf'), None):
                try:
                    time.sleep(bad)
                except Exception as e:
                    print(type(e).__name__)
            time.sleep(True)
            print(time.monotonic())''')
        self.assertEqual(['ValueError', 'TypeError', 'ValueError', 'OverflowError', 'TypeError',
                          '1.0'], got.out.split())


class Computing(unittest.TestCase):
    def test_is_one_record_from_where_it_began(self):
        got = record(SPIN + '''
    async def main():
        await asyncio.sleep(1)
        compute(0.1 + 0.2)
        print('over')
    asyncio.run(main())''')
        compute = got.one('compute')
        self.assertEqual((10 ** 9, 0.3, 1, 5), (compute['t'], compute['delay'], compute['task'],
                                                compute['site'][1]))
        self.assertEqual(1_300_000_000, got.one('print')['t'])

    def test_works_on_every_clock(self):
        got = record(SPIN + '''
    for clock in (time.monotonic, time.time, time.perf_counter):
        compute(0.1, clock)
    end = time.monotonic_ns() + 5_000_000
    while time.monotonic_ns() < end:
        pass
    print(time.monotonic())''')
        self.assertEqual([0.1, 0.1, 0.1, 0.005], [r['delay'] for r in got.all('compute')])
        self.assertEqual('0.305\n', got.out)

    def test_is_all_that_takes_processor_time(self):
        got = record(SPIN + '''
    def job():
        time.sleep(1)
        compute(0.2, time.thread_time)
        return time.thread_time()
    async def main():
        time.sleep(1)
        compute(0.1, time.thread_time)
        await asyncio.sleep(1)
        print(await asyncio.gather(asyncio.to_thread(job), asyncio.to_thread(job)))
        print(time.thread_time(), time.thread_time_ns(), time.monotonic())
    asyncio.run(main())''')
        self.assertEqual([0.1, 0.2, 0.2], [r['delay'] for r in got.all('compute')])
        self.assertEqual('[0.2, 0.2]\n0.1 100000000 3.5\n', got.out)

    def test_is_one_record_where_a_loop_reads_two_clocks(self):
        got = record('''
            import asyncio, time
            def spin():
                began = time.perf_counter()
                while True:
                    now = time.perf_counter()
                    if time.perf_counter() - began > 0.2 or now - began > 0.2:
                        break
            async def main():
                spin()
                await asyncio.to_thread(spin)
            asyncio.run(main())''')
        # One more for the first quantum, before the second clock was seen to come again.
        self.assertLessEqual(len(got.all('compute')), 4)
        self.assertLess(len(got.all('iter')), 20)

    def test_costs_nothing_to_read_a_clock_after_it(self):
        got = record(SPIN + '''
    began = time.perf_counter()
    compute(0.2)
    print(time.perf_counter() - began)''')
        self.assertEqual('0.2\n', got.out)

    def test_is_not_what_a_hundred_readings_are(self):
        got = record('import time\nfor _ in range(99): time.time()\nprint(time.monotonic())')
        self.assertEqual(('0.0\n', []), (got.out, got.all('compute')))

    def test_is_not_what_logging_a_thousand_lines_is(self):
        got = record('import logging\nfor i in range(1000): logging.warning(i)')
        self.assertEqual([], got.all('compute'))

    def test_that_reads_no_clock_is_a_slow_step_and_a_word_of_advice(self):
        got = record('import asyncio\nasync def main(): sum(range(20_000_000))\n'
                     'asyncio.run(main())')
        self.assertGreater(got.one('slow')['dur'], 50_000_000)
        self.assertIn('record with --charge or --real', got.err)

    def test_in_jobs_is_no_slow_step_of_the_loop(self):
        got = record('''
            import asyncio, time
            def compute():
                began = time.thread_time()
                while time.thread_time() - began < 2: pass
            async def main():
                await asyncio.gather(*(asyncio.to_thread(compute) for n in range(4)))
            asyncio.run(main())''', '--slow', '0.03')
        self.assertEqual(([], ''), (got.all('slow'), got.err))
        self.assertEqual(8_000_000_000, got.records[-1]['t'])

    def test_is_charged_on_request(self):
        got = record('''
            import asyncio, time
            def work(): sum(range(20_000_000))
            async def main():
                await asyncio.sleep(1)
                began = time.monotonic()
                work()
                print(time.monotonic() - began > 0.03)
                await asyncio.to_thread(work)
            asyncio.run(main())''', '--charge')
        self.assertEqual('True\n', got.out)
        self.assertEqual(True, got.meta['charge'])
        self.assertIn('charged', got.one('nondeterministic')['why'])
        job = got.one('job.end')['t'] - got.one('job.begin')['t']
        self.assertGreater(job, 30_000_000)


class Readings(unittest.TestCase):
    def test_are_free_until_the_hundredth_and_then_compute_where_they_spin(self):
        spin = Spin()
        self.assertEqual([False] * 100 + [True, True],
                         [spin.computes('here', 0) for _ in range(102)])
        self.assertFalse(spin.computes('elsewhere', 0))
        self.assertTrue(spin.computes('here', 0))

    def test_are_free_again_when_time_has_moved(self):
        spin = Spin()
        for _ in range(101):
            spin.computes('here', 0)
        self.assertFalse(spin.computes('here', 5))


if __name__ == '__main__':
    unittest.main()
