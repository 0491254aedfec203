"""Tests of awaits.py: what a suspended task waits for."""
import unittest

from support import record


def waits(body, *options):
    """The waits of Task-1 in `async def main()`, with what it needs defined."""
    lines = '\n'.join('    ' + line for line in body.strip('\n').split('\n'))
    got = record(f'''import asyncio
import contextlib
async def nap(x=1):
    await asyncio.sleep(x)
    return x
async def main():
    loop = asyncio.get_running_loop()
{lines}
asyncio.run(main())
''', *options)
    assert got.status == 0, got.err
    return [r['wait'] for r in got.all('task.suspend', task=1)]


class Wait(unittest.TestCase):
    def assertWaits(self, body, *expected):
        found = waits(body)
        self.assertEqual(len(expected), len(found), found)
        for wanted, wait in zip(expected, found):
            self.assertEqual(wanted, {k: wait.get(k) for k in wanted})

    def test_names_sleeps_with_their_delay(self):
        self.assertWaits('await asyncio.sleep(0)\nawait asyncio.sleep(2)\nawait nap(0.5)',
                         {'on': 'yield'}, {'on': 'sleep', 'delay': 2, 'fut': 'F1'},
                         {'on': 'sleep', 'delay': 0.5})

    def test_names_a_delay_that_is_a_number_of_another_kind(self):
        self.assertWaits('from fractions import Fraction\nawait asyncio.sleep(Fraction(1, 4))\n'
                         'class F(float): pass\nawait asyncio.sleep(F(0.5))',
                         {'delay': 0.25}, {'delay': 0.5})

    def test_names_tasks_futures_and_shields(self):
        self.assertWaits('t = asyncio.create_task(nap())\nawait asyncio.shield(t)\n'
                         't = asyncio.create_task(nap())\nawait t\n'
                         'f = loop.create_future()\nloop.call_later(1, f.set_result, 1)\nawait f',
                         {'on': 'shield', 'target': 'T2'}, {'on': 'task', 'target': 'T3'},
                         {'on': 'future'})

    def test_names_the_children_of_a_gather_and_a_group(self):
        self.assertWaits('await asyncio.gather(nap(), nap())\n'
                         'async with asyncio.TaskGroup() as g:\n    g.create_task(nap())',
                         {'on': 'gather', 'n': 2, 'targets': ['T2', 'T3']},
                         {'on': 'taskgroup', 'n': 1, 'targets': ['T4']})

    def test_names_at_most_32_targets(self):
        wait, = waits('await asyncio.gather(*(nap() for _ in range(40)))')
        self.assertEqual((40, 32), (wait['n'], len(wait['targets'])))

    def test_names_wait_with_its_condition_and_limit(self):
        self.assertWaits('ts = [asyncio.create_task(nap(i)) for i in (1, 2)]\n'
                         'await asyncio.wait(ts, timeout=0.5, return_when="FIRST_COMPLETED")\n'
                         'await asyncio.wait(ts)',
                         {'on': 'wait', 'n': 2, 'when': 'FIRST_COMPLETED', 'timeout': 0.5,
                          'targets': ['T2', 'T3']},
                         {'on': 'wait', 'when': 'ALL_COMPLETED', 'timeout': None})

    def test_names_primitives_by_their_object(self):
        body = '''
for one in (asyncio.Lock(), asyncio.Semaphore(1), asyncio.BoundedSemaphore(1)):
    await one.acquire()
    loop.call_later(1, one.release)
    await one.acquire()
event = asyncio.Event()
loop.call_later(1, event.set)
await event.wait()
queue = asyncio.Queue(1)
loop.call_later(1, queue.put_nowait, 1)
await queue.get()
'''
        waited = waits(body)
        self.assertEqual(['lock', 'semaphore', 'boundedsemaphore', 'event', 'queue.get'],
                         [w['on'] for w in waited])
        self.assertEqual(5, len({w['obj'] for w in waited}))

    def test_names_a_subclass_by_asyncios_own_class(self):
        self.assertWaits('class Mine(asyncio.BoundedSemaphore): pass\nm = Mine(1)\n'
                         'await m.acquire()\nloop.call_later(1, m.release)\nawait m.acquire()',
                         {'on': 'boundedsemaphore'})

    def test_names_a_job(self):
        self.assertWaits('import time\nawait loop.run_in_executor(None, time.sleep, 1)\n'
                         'await asyncio.to_thread(time.sleep, 1)',
                         {'on': 'executor', 'job': 1}, {'on': 'executor', 'job': 2})

    def test_names_another_call_of_the_library_by_its_name(self):
        self.assertWaits('r = asyncio.StreamReader()\nloop.call_later(1, r.feed_eof)\n'
                         'await r.read()',
                         {'on': 'lib', 'call': 'StreamReader.read'})


class Chain(unittest.TestCase):
    def test_leads_through_coroutines_generators_and_managers(self):
        got = record('''
            import asyncio, contextlib
            async def numbers():
                await asyncio.sleep(1)
                yield 1
            @contextlib.asynccontextmanager
            async def room():
                async for n in numbers():
                    yield n
            class Wrap:
                def __await__(self):
                    return inside().__await__()
            async def inside():
                async with room():
                    pass
            async def main():
                await Wrap()
            asyncio.run(main())''')
        suspend = got.all('task.suspend')[0]
        self.assertEqual(['main', 'inside', 'room', 'numbers'], [s[2].split('.')[-1]
                                                                for s in suspend['chain']
                                                                if 'await' not in s[2]])
        self.assertEqual(['program.py', 4, 'numbers'], suspend['site'])

    def test_costs_the_program_no_object(self):
        got = record('''
            import asyncio
            class Tracked:
                def __del__(self):
                    print('died')
            async def holder():
                x = Tracked()
                await asyncio.sleep(1)
                x = None
                print('after')
                await asyncio.sleep(1)
            asyncio.run(holder())''')
        self.assertEqual('died\nafter\n', got.out)


if __name__ == '__main__':
    unittest.main()
