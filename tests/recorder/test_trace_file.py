"""Tests of trace_file.py."""
import json
import os
import tempfile
import unittest

from support import load

trace_file = load('trace_file')


class TraceFile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, 't')
        self.limits = []

    def open(self, max_records=100):
        self.file = trace_file.TraceFile(self.path, max_records, lambda: self.limits.append(1))
        return self.file

    def add(self, *times):
        for t in times:
            self.file.lines.append(f'"t":{t},"kind":"x"}}')

    def written(self, path=None):
        with open(path or self.path, encoding='utf-8') as file:
            return [json.loads(line) for line in file]

    def test_numbers_records_and_not_sources(self):
        self.open()
        self.add(1)
        self.file.odd_line(trace_file.Source('{"kind":"source"}'))
        self.add(2)
        self.file.close()
        self.assertEqual([1, None, 2], [r.get('seq') for r in self.written()])

    def test_has_its_name_only_once_it_is_whole(self):
        self.open()
        self.add(1)
        self.file.flush()
        self.assertFalse(os.path.exists(self.path))
        self.assertEqual(1, len(self.written(self.path + '.part')))
        self.file.close('"t":1,"kind":"end"}')
        self.assertFalse(os.path.exists(self.path + '.part'))
        self.assertEqual([1, 2], [r['seq'] for r in self.written()])

    def test_keeps_back_what_follows_an_open_stretch(self):
        self.open()
        self.add(1)
        stretch = trace_file.Stretch('"t":1,"kind":"compute"')
        self.file.odd_line(stretch)
        self.add(2)
        self.file.flush()
        self.assertEqual(1, len(self.written(self.path + '.part')))
        stretch.ns, stretch.is_open = 300_000_000, False
        self.file.flush()
        self.assertEqual([None, 0.3, None],
                         [r.get('delay') for r in self.written(self.path + '.part')])

    def test_tells_of_the_limit_and_writes_no_record_beyond_it(self):
        self.open(max_records=3)
        self.add(1, 2, 3, 4, 5)
        self.assertGreaterEqual(len(self.file.lines), self.file.room)
        self.file.flush()
        self.assertEqual([1], self.limits)
        self.file.close('"t":5,"kind":"limit"}')
        self.assertEqual([1, 2, 3, 4], [r['seq'] for r in self.written()])

    def test_lets_no_time_run_backwards_where_threads_write(self):
        self.open().has_threads = True
        self.add(5, 3, 9)
        self.file.close()
        self.assertEqual([5, 5, 9], [r['t'] for r in self.written()])

    def test_writes_text_that_is_no_unicode(self):
        self.open()
        self.file.lines.append('"t":0,"kind":"print","text":"\udc80"}')
        self.file.close()
        self.assertEqual('?', self.written()[0]['text'])

    def test_is_the_parents_after_a_fork(self):
        self.open()
        self.add(1)
        self.file.abandon()
        self.add(2)
        self.file.flush()
        self.file.close()
        self.assertEqual([], self.written(self.path + '.part'))


if __name__ == '__main__':
    unittest.main()
