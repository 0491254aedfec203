"""Tests of sites.py."""
import os
import unittest

from support import load, record

sites = load('sites')


class Program(unittest.TestCase):
    def setUp(self):
        self.sites = sites.Sites(None, '/home/me/code/program.py', '')

    def test_owns_its_script_and_its_neighbours_but_no_library(self):
        own = self.sites.is_program_file
        self.assertTrue(own('/home/me/code/program.py'))
        self.assertTrue(own('/home/me/code/package/module.py'))
        self.assertFalse(own(os.__file__))
        self.assertFalse(own(sites.__file__))
        self.assertFalse(own('<frozen importlib._bootstrap>'))
        self.assertFalse(own(os.path.join(self.sites.libraries[2], 'aiohttp', 'client.py')))


class Source(unittest.TestCase):
    def test_is_written_once_for_each_file_before_a_site_names_it(self):
        got = record('''
            import asyncio
            from helper import nap
            async def main():
                await nap()
                await nap()
            asyncio.run(main())''',
                     files={'helper.py': 'import asyncio\nasync def nap(): await asyncio.sleep(1)'})
        self.assertEqual(['program.py', 'helper.py'], [s['file'] for s in got.sources])
        seen = set()
        for line in got.lines:
            if line['kind'] == 'source':
                seen.add(line['file'])
            elif line.get('site'):
                self.assertIn(line['site'][0], seen)
        self.assertIn('async def nap()', got.sources[1]['text'])

    def test_shows_what_ran_with_its_settings(self):
        got = record('N = 1\nprint(N)\n', '--set', 'N=2')
        self.assertEqual('N = 2\nprint(N)\n', got.sources[0]['text'])


if __name__ == '__main__':
    unittest.main()
