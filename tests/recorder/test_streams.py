"""Tests of streams.py."""
import unittest

from support import record


class Lines(unittest.TestCase):
    def test_are_records_with_who_and_where(self):
        got = record('import asyncio\nasync def main():\n    print("a", 1)\nasyncio.run(main())')
        line = got.one('print')
        self.assertEqual(('a 1', 1, ['program.py', 3, 'main'], 'stdout'),
                         (line['text'], line['task'], line['site'], line['stream']))

    def test_without_an_end_are_told_when_the_step_ends(self):
        got = record('''
            import asyncio
            async def main():
                print('a', end='')
                print('b', end='')
                await asyncio.sleep(0)
                print('c')
            asyncio.run(main())
            print('last', end='')''')
        self.assertEqual([('ab', 1), ('c', 1), ('last', None)],
                         [(r['text'], r.get('task')) for r in got.all('print')])
        self.assertEqual(['print', 'task.suspend', 'print', 'task.done'],
                         got.kinds('print', 'task.suspend', 'task.done')[:4])

    def test_of_standard_error_and_of_logging_have_streams_of_their_own(self):
        got = record('''
            import logging, sys
            print('e', file=sys.stderr)
            logging.warning('w')
            logging.getLogger('x').debug('not shown')''')
        self.assertEqual([('stderr', 'e'), ('log', 'WARNING:root:w')],
                         [(r['stream'], r['text']) for r in got.all('print')])
        self.assertEqual('e\nWARNING:root:w\n', got.err)

    def test_that_are_megabytes_long_pass_through_whole(self):
        got = record('import sys\nsys.stdout.write("x" * 3_000_000 + "\\n" + "y" * 100)')
        self.assertEqual(3_000_101, len(got.out))
        self.assertEqual([8000, 100], [len(r['text']) for r in got.all('print')])

    def test_may_hold_what_is_no_unicode(self):
        got = record('print(ascii("\\udc80")); import sys; sys.stderr.write("\\udc80\\n")')
        self.assertEqual((0, '\\udc80\n'), (got.status, got.err))


class Stream(unittest.TestCase):
    def test_is_still_a_text_stream(self):
        got = record('''
            import io, sys
            print(isinstance(sys.stdout, io.TextIOWrapper), sys.stdout is sys.__stdout__,
                  sys.stdout.encoding, sys.stdout.fileno(), sys.stdout.name, sys.stdout.mode)
            sys.stdout.flush()
            sys.stdout.buffer.write(b'bytes\\n')
            sys.stdout.reconfigure(line_buffering=True)
            sys.stdout.writelines(['a\\n', 'b\\n'])
            try:
                sys.stdout.write(b'no')
            except TypeError as e:
                print('TypeError')''')
        self.assertEqual('True True utf-8 1 <stdout> w\nbytes\na\nb\nTypeError\n', got.out)

    def test_may_be_redirected(self):
        got = record('import contextlib, io\nout = io.StringIO()\n'
                     'with contextlib.redirect_stdout(out): print("hidden")\nprint(out.getvalue())')
        self.assertEqual(['hidden', ''], [r['text'] for r in got.all('print')])


if __name__ == '__main__':
    unittest.main()
