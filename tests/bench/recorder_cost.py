#!/usr/bin/env python3
"""What a step costs recorded and plain, by processor time; one run after the other, in turns.

One rule: it measures and judges nothing; a machine's noise is no failure.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDER = os.path.join(HERE, '..', '..', 'recorder', 'record.py')
ROUNDS = 3
PROGRAM = '''
import asyncio, time
async def work():
    for _ in range(100):
        await asyncio.sleep({delay})
async def main():
    tasks = [asyncio.create_task(work()) for _ in range({tasks})]
    began = time.process_time()
    await asyncio.gather(*tasks)
    print((time.process_time() - began) / {tasks} / 100 * 1e6)
asyncio.run(main())
'''


def cost(*command):
    """Microseconds a step, the best of some runs."""
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
               for _ in range(ROUNDS))


def main():
    with tempfile.TemporaryDirectory() as folder:
        path, trace = os.path.join(folder, 'p.py'), os.path.join(folder, 't')
        print(f'{"µs a step":20}{"plain":>8}{"virtual":>9}{"ratio":>7}{"real":>8}{"ratio":>7}')
        for delay, tasks in ((0, 1000), (0.001, 200)):
            with open(path, 'w', encoding='utf-8') as file:
                file.write(PROGRAM.format(delay=delay, tasks=tasks))
            plain = cost(sys.executable, path)
            virtual = cost(sys.executable, RECORDER, '-o', trace, path)
            real = cost(sys.executable, RECORDER, '--real', '-o', trace, path)
            print(f'{f"sleep({delay})":20}{plain:8.1f}{virtual:9.1f}{virtual / plain:7.1f}'
                  f'{real:8.1f}{real / plain:7.1f}')


if __name__ == '__main__':
    main()
