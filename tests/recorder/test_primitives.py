"""Tests of primitives.py."""
import unittest

from support import record


def story(got, *fields):
    """(kind, fields...) of what happened to locks, permits and items."""
    kinds = ('obj.new', 'acquire', 'release', 'queue.put', 'queue.get')
    return [(r['kind'], *(r.get(f) for f in fields)) for r in got.records if r['kind'] in kinds]


class Locks(unittest.TestCase):
    def test_are_taken_by_the_task_that_wakes_and_never_handed_over(self):
        got = record('''
            import asyncio
            async def use(lock):
                async with lock:
                    await asyncio.sleep(1)
            async def main():
                lock = asyncio.Lock()
                await asyncio.gather(use(lock), use(lock))
            asyncio.run(main())''')
        self.assertEqual([('obj.new', 1, None, None), ('acquire', 2, 0, 'taken'),
                          ('release', 2, 1, None), ('acquire', 3, 0, 'taken'),
                          ('release', 3, 1, None)], story(got, 'task', 'left', 'how'))

    def test_are_told_where_it_happens(self):
        got = record('import asyncio\nasync def main():\n    lock = asyncio.Lock()\n'
                     '    async with lock:\n        pass\nasyncio.run(main())')
        self.assertEqual([3, 4, 4], [r['site'][1] for r in got.records
                                     if r['kind'] in ('obj.new', 'acquire', 'release')])


class Semaphores(unittest.TestCase):
    def test_hand_a_permit_to_the_one_that_waits(self):
        got = record('''
            import asyncio
            async def use(semaphore):
                async with semaphore:
                    await asyncio.sleep(1)
            async def main():
                semaphore = asyncio.Semaphore(1)
                await asyncio.gather(use(semaphore), use(semaphore))
            asyncio.run(main())''')
        self.assertEqual([('obj.new', 1, None, None), ('acquire', 2, 0, 'taken'),
                          ('release', 2, 1, None), ('acquire', 3, 0, 'handed'),
                          ('release', 3, 1, None)], story(got, 'task', 'left', 'how'))
        made = got.one('obj.new')
        self.assertEqual(('Semaphore', 1), (made['type'], made['value']))


class Events(unittest.TestCase):
    def test_tell_when_they_are_set_and_cleared(self):
        got = record('import asyncio\nasync def main():\n    e = asyncio.Event()\n'
                     '    e.set(); e.set(); e.clear()\nasyncio.run(main())')
        self.assertEqual([('obj.new', None), ('release', 1), ('release', 0)], story(got, 'left'))


class Queues(unittest.TestCase):
    def test_tell_what_goes_in_and_out(self):
        got = record('''
            import asyncio
            async def main():
                for kind in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
                    queue = kind(2)
                    await queue.put('b')
                    queue.put_nowait('a')
                    print(await queue.get(), queue.get_nowait())
            asyncio.run(main())''')
        moved = [(r['kind'][6:], r['size'], r['item']) for r in got.records
                 if r['kind'].startswith('queue')]
        self.assertEqual([('put', 1, "'b'"), ('put', 2, "'a'")], moved[:2])
        self.assertEqual([("'b'", "'a'"), ("'a'", "'b'"), ("'a'", "'b'")],
                         [(moved[i][2], moved[i + 1][2]) for i in (2, 6, 10)])
        self.assertEqual(['Queue', 'PriorityQueue', 'LifoQueue'],
                         [r['type'] for r in got.all('obj.new', value=2)])

    def test_of_the_programs_own_kind_are_not_asked_for_their_size(self):
        got = record('''
            import asyncio
            class Odd(asyncio.Queue):
                def _init(self, maxsize): self.one = []
                def _put(self, item): self.one.append(item)
                def _get(self): return self.one.pop()
                def qsize(self): print('asked'); return len(self.one)
                def empty(self): return not self.one
            async def main():
                queue = Odd()
                queue.put_nowait(1); queue.put_nowait(2); queue.get_nowait()
            asyncio.run(main())''')
        self.assertEqual('', got.out)
        self.assertEqual([1, 2, 1], [r['size'] for r in got.records
                                     if r['kind'] in ('queue.put', 'queue.get')])


    def test_tell_how_many_items_are_not_dealt_with(self):
        got = record('''
            import asyncio
            async def main():
                queue = asyncio.Queue()
                queue.put_nowait(1); queue.put_nowait(2)
                queue.task_done(); queue.task_done()
            asyncio.run(main())''')
        self.assertEqual([(1, 6), (0, 6)],
                         [(r.get('left', 0), r['site'][1]) for r in got.all('queue.done')])


class Conditions(unittest.TestCase):
    PROGRAM = '''
        import asyncio
        async def wait(condition):
            async with condition:
                await condition.wait()
        async def main():
            condition = asyncio.Condition()
            tasks = [asyncio.create_task(wait(condition)) for _ in range(3)]
            await asyncio.sleep(0)
            async with condition:
                condition.notify()
                condition.notify_all()
                condition.notify()
            await asyncio.gather(*tasks)
            print(condition._waiters, type(condition._waiters).__name__)
        asyncio.run(main())'''

    def test_tell_how_many_a_notification_wakes(self):
        got = record(self.PROGRAM)
        self.assertEqual([1, 2, 0], [r['woken'] for r in got.all('notify')])
        made = got.one('obj.new', type='Condition')
        self.assertEqual({(made['obj'], 1)}, {(r['obj'], r['task']) for r in got.all('notify')})

    def test_keep_a_line_that_looks_like_a_deque(self):
        self.assertEqual('deque([]) deque\n', record(self.PROGRAM).out)


class Barriers(unittest.TestCase):
    def test_tell_who_comes_and_goes_and_what_state_they_are_in(self):
        got = record('''
            import asyncio
            async def main():
                barrier = asyncio.Barrier(2)
                await asyncio.gather(barrier.wait(), barrier.wait())
                await barrier.abort()
                await barrier.reset()
            asyncio.run(main())''')
        self.assertEqual(['filling 1', 'filling 2', 'draining 2', 'draining 1', 'draining 0',
                          'filling 0', 'broken 0', 'filling 0'],
                         [f'{r["state"]} {r["inside"]}' for r in got.all('barrier')])


class Watching(unittest.TestCase):
    def test_leaves_the_fields_as_they_are(self):
        got = record('import asyncio\ns = asyncio.Semaphore(3)\nprint(vars(s), s._value)\n'
                     's._value += 1\nprint(s._value, asyncio.Lock()._locked)')
        self.assertEqual("{'_waiters': None, '_value': 3} 3\n4 False\n", got.out)


if __name__ == '__main__':
    unittest.main()
