"""Tests of tasks.py and handles.py."""
import unittest

from support import record


class NewTask(unittest.TestCase):
    def test_shows_the_arguments_it_was_called_with(self):
        got = record('''
            import asyncio
            class Thing:
                def __repr__(self): print('asked'); return 'x'
                async def method(self, n): pass
            async def work(a, b=2, *more, key, **rest):
                def keep(): return a
            async def main():
                await asyncio.gather(work(1, 'two', 3, Thing(), key=None, extra=[4]),
                                     Thing().method(5))
            asyncio.run(main())''')
        self.assertEqual('', got.out)
        self.assertEqual([[], ['1', "'two'", '3', '<Thing>', 'key=None', 'extra=[4]'], ['5']],
                         [r['args'] for r in got.all('task.new')[:3]])

    def test_names_its_parent_and_its_line(self):
        got = record('import asyncio\nasync def child(): asyncio.current_task().set_name("c")\n'
                     'async def main():\n    await asyncio.create_task(child())\n'
                     'asyncio.run(main())')
        child = got.one('task.new', task=2)
        self.assertEqual((1, 4, 'child', False), (child['parent'], child['site'][1], child['coro'],
                                                  child['internal']))
        self.assertEqual('c', got.one('task.name')['name'])
        self.assertEqual([False, False, True, True], [r['internal'] for r in got.all('task.new')])

    def test_of_the_loop_is_internal_where_a_server_takes_a_connection(self):
        got = record('''
            import asyncio
            async def served(reader, writer):
                writer.close()
            async def main():
                server = await asyncio.start_server(served, '127.0.0.1', 0)
                reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
                await reader.read()
                writer.close()
            asyncio.run(main())''', '--real')
        internal = {r['coro']: r['internal'] for r in got.all('task.new')}
        self.assertTrue(internal['BaseSelectorEventLoop._accept_connection2'])
        self.assertFalse(internal['served'])


class Outcome(unittest.TestCase):
    def test_is_shown_without_marking_an_error_as_retrieved(self):
        got = record('''
            import asyncio
            async def fail(): raise ValueError('why')
            async def main():
                asyncio.create_task(fail())
                await asyncio.sleep(1)
                return {'k': (1, 2)}
            asyncio.run(main())''')
        failed = got.one('task.done', task=2)
        self.assertEqual(('exception', 'ValueError', 'why'),
                         (failed['how'], failed['type'], failed['text']))
        self.assertEqual("{'k': (1, 2)}", got.one('task.done', task=1)['value'])
        self.assertEqual('Task exception was never retrieved',
                         got.one('error', fut='T2')['message'])

    def test_lets_go_of_an_exception_as_soon_as_python_does(self):
        got = record('''
            import asyncio, gc
            gc.disable()
            class Lost(Exception):
                def __del__(self): print('gone')
            async def fail(): raise Lost
            async def main():
                task = asyncio.create_task(fail())
                await asyncio.wait([task])
                task.exception()
                del task
                await asyncio.sleep(0)
                print('here')
            asyncio.run(main())''')
        self.assertEqual('gone\nhere\n', got.out)


class Cancel(unittest.TestCase):
    def test_is_a_request_with_who_asked(self):
        got = record('''
            import asyncio
            async def main():
                task = asyncio.create_task(asyncio.sleep(5))
                await asyncio.sleep(1)
                task.cancel()
                await asyncio.wait([task])
                task.cancel()
            asyncio.run(main())''')
        self.assertEqual([(2, 1, False), (2, 1, True)],
                         [(r['task'], r['by'], r['done']) for r in got.all('task.cancel')])
        self.assertEqual('cancelled', got.one('task.done', task=2)['how'])

    def test_of_a_timer_and_of_a_callback_are_records(self):
        got = record('''
            import asyncio
            async def main():
                loop = asyncio.get_running_loop()
                loop.call_later(1, print).cancel()
                loop.call_soon(print).cancel()
                await asyncio.sleep(0)
            asyncio.run(main())''')
        dropped = got.one('drop')['h']
        self.assertEqual([dropped], [r['h'] for r in got.all('cancel') if r['h'] == dropped])
        self.assertEqual(1, len(got.all('timer.cancel')))


class ReadyQueue(unittest.TestCase):
    def test_runs_handles_in_the_order_in_which_records_say_they_entered(self):
        got = record('''
            import asyncio, threading
            async def gen():
                yield 1
            async def main():
                loop = asyncio.get_running_loop()
                def flood():
                    for _ in range(300): loop.call_soon_threadsafe(int)
                threads = [threading.Thread(target=flood) for _ in range(4)]
                for t in threads: t.start()
                for _ in range(300):
                    async for x in gen(): break
                    loop.call_soon(int)
                    await asyncio.sleep(0)
                for t in threads: t.join()
            asyncio.run(main())''', '--real')
        pushed = [r['h'] for r in got.all('push')]
        left = [r['h'] for r in got.records if r['kind'] in ('run', 'drop')]
        self.assertEqual(pushed[:len(left)], left)
        self.assertTrue(all(a['t'] <= b['t'] for a, b in zip(got.records, got.records[1:])))

    def test_names_who_pushed_a_handle_and_why(self):
        got = record('''
            import asyncio
            async def main():
                asyncio.create_task(asyncio.sleep(0))
                await asyncio.sleep(1)
            asyncio.run(main())''')
        first = got.one('run', task=1, how='first')['h']
        self.assertEqual(first, got.one('push', task=2, why='create_task')['by'])
        self.assertEqual(1, len(got.all('push', why='yield', task=2)))
        self.assertEqual(1, len(got.all('push', why='timer')))
        self.assertEqual('F1', got.one('push', task=1, why='future_done')['fut'])


class TwoLoops(unittest.TestCase):
    PROGRAM = '''
        import asyncio, threading
        def run(): asyncio.run(asyncio.sleep(0.01))
        threads = [threading.Thread(target=run) for _ in range(2)]
        for t in threads: t.start()
        for t in threads: t.join()
        '''

    def test_at_once_are_refused_in_virtual_time_with_one_line(self):
        program = self.PROGRAM.replace('0.01', '1').replace('def run(): asyncio.run(', '''
        gate = threading.Barrier(2)
        async def nap(s):
            gate.wait()
            await asyncio.sleep(s)
        def run(): asyncio.run(nap(1) or ''')
        got = record(program)
        self.assertEqual(1, got.status)
        self.assertEqual('looparium: virtual time has one loop at a time; record this program with '
                         '--real\n', got.err)

    def test_at_once_count_their_own_iterations_in_real_time(self):
        got = record(self.PROGRAM.replace('asyncio.sleep(0.01)', 'asyncio.sleep(0.3)'), '--real')
        self.assertEqual(0, got.status, got.err)
        by_loop = [[r['n'] for r in got.all('iter') if r.get('loop', 1) == n] for n in (1, 2)]
        for numbers in by_loop:
            self.assertEqual(list(range(1, len(numbers) + 1)), numbers)

    def test_one_after_the_other_count_on(self):
        got = record('import asyncio\nfor _ in range(2): asyncio.run(asyncio.sleep(0))')
        numbers = [r['n'] for r in got.all('iter')]
        self.assertEqual(list(range(1, len(numbers) + 1)), numbers)
        self.assertEqual({1, 2}, {r.get('loop', 1) for r in got.all('iter')})


class Futures(unittest.TestCase):
    def test_made_by_hand_are_announced_when_they_are_met_and_done_when_they_wake(self):
        got = record('''
            import asyncio
            class Mine(asyncio.Future): pass
            async def wait(future): return await future
            async def main():
                for kind in (asyncio.Future, Mine):
                    future = kind()
                    task = asyncio.create_task(wait(future))
                    await asyncio.sleep(0)
                    future.set_result(7)
                    future.add_done_callback(print)
                    await task
            asyncio.run(main())''')
        self.assertEqual(['fut.new', 'fut.done'] * 2, got.kinds('fut.new', 'fut.done'))
        self.assertEqual(['F1', 'F1', 'F2', 'F2'],
                         [r['fut'] for r in got.records if r['kind'] in ('fut.new', 'fut.done')])
        self.assertEqual(['7', '7'], [r['value'] for r in got.all('fut.done')])


if __name__ == '__main__':
    unittest.main()
