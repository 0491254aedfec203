"""Tests of processor.py."""
import unittest

from support import load

Processor = load('processor').Processor


class Sharing(unittest.TestCase):
    def ends(self, cores, *works):
        """When jobs begun at 0 end, run to the end one after the other."""
        processor, ends = Processor(cores), []
        for order, work in enumerate(works):
            processor.begin(order, work, order, 0)
        while (first := processor.next()) is not None:
            ns, _, worker = first
            processor.end(worker, ns)
            ends.append((worker, ns))
        return ends

    def test_lets_one_job_run_at_full_speed(self):
        self.assertEqual([(0, 100)], self.ends(1, 100))

    def test_lets_equals_end_together_in_the_order_they_began(self):
        self.assertEqual([(0, 300), (1, 300), (2, 300)], self.ends(1, 100, 100, 100))

    def test_speeds_up_when_one_has_ended(self):
        self.assertEqual([(0, 200), (1, 300)], self.ends(1, 100, 200))

    def test_runs_as_many_side_by_side_as_there_are_cores(self):
        self.assertEqual([(0, 100), (1, 100)], self.ends(2, 100, 100))
        self.assertEqual([(0, 200), (1, 200), (2, 200), (3, 200)], self.ends(2, *[100] * 4))

    def test_is_exact_where_the_shares_are_no_whole_numbers(self):
        processor = Processor(1)
        for worker in range(3):
            processor.begin(worker, 100, worker, 0)
        processor.begin('late', 1, 9, 100)
        self.assertEqual((104, 9, 'late'), processor.next())
        processor.end('late', 104)
        self.assertEqual(301, processor.next()[0])


if __name__ == '__main__':
    unittest.main()
