"""Where in the program something happens, as the trace names places.

One rule: the text of a file is written before the first record that names a line of it.
"""
import os
import site
import sys
import tokenize

from .trace_file import Source
from .values import quote

HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep
STDLIB = os.path.dirname(os.path.abspath(os.__file__)) + os.sep
ASYNCIO = os.path.join(STDLIB, 'asyncio') + os.sep


def library_folders():
    """Folders of modules that are not the program's own."""
    folders = [*site.getsitepackages(), site.getusersitepackages()]
    return (HERE, STDLIB, *(os.path.join(f, '') for f in folders))


class Code:
    """What is known of one code object. Holding it keeps its id from being used again."""

    __slots__ = ('code', 'is_program', 'is_asyncio', 'places')

    def __init__(self, code, is_program):
        self.code, self.is_program = code, is_program
        self.is_asyncio = code.co_filename.startswith(ASYNCIO)
        self.places = {}           # instruction -> JSON text of the place


class Sites:
    """Names places; knows which files are the program's."""

    def __init__(self, trace, script, text):
        self.trace, self.script = trace, os.path.abspath(script)
        self.folder = os.path.dirname(self.script)
        self.codes, self.files = {}, {}
        self.libraries = library_folders()
        self.texts = {self.script: text}
        self.edge = None           # the code below which no frame belongs to the step that runs

    def is_program_file(self, name):
        if name == self.script:
            return True
        return not (name.startswith('<') or name.startswith(self.libraries))

    def learn(self, code):
        entry = Code(code, self.is_program_file(code.co_filename))
        self.codes[id(code)] = entry
        return entry

    def known(self, code):
        return self.codes.get(id(code)) or self.learn(code)

    def file(self, name):
        """The JSON text of a file's name; writes its source the first time."""
        known = self.files.get(name)
        if known is None:
            known = self.files[name] = self._first_use(name)
        return known

    def _first_use(self, name):
        try:
            shown = os.path.relpath(name, self.folder).replace(os.sep, '/')
        except ValueError:         # another drive
            shown = name
        shown = quote(shown)
        text = self.texts.get(name) or self._read(name)
        if text is not None:
            self.trace.odd_line(Source(
                f'{{"kind":"source","file":{shown},"language":"python","text":{quote(text)}}}'))
        return shown

    @staticmethod
    def _read(name):
        try:
            with tokenize.open(name) as f:
                return f.read()
        except (OSError, SyntaxError, UnicodeDecodeError):
            return None

    def place(self, frame):
        """The JSON text of the line a frame stands at."""
        entry = self.known(frame.f_code)
        known = entry.places.get(frame.f_lasti)
        if known is None:
            code = frame.f_code
            known = entry.places[frame.f_lasti] = self.text(
                code.co_filename, frame.f_lineno or 0, code.co_qualname)
        return known

    def text(self, file, line, function):
        return f'[{self.file(file)},{line},{quote(function)}]'

    def here(self, depth=1):
        """`,"site":[...]` for the nearest line of the program in this step, or nothing."""
        frame, codes = sys._getframe(depth), self.codes
        while frame is not None:
            code = frame.f_code
            entry = codes.get(id(code)) or self.learn(code)
            if entry.is_program:
                known = entry.places.get(frame.f_lasti)
                return f',"site":{known or self.place(frame)}'
            if code is self.edge:
                return ''
            frame = frame.f_back
        return ''
