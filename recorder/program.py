"""The program to be recorded: its text, with constants set anew, and how it is run.

One rule: it runs as `python3 script.py` would run it, in a fresh `__main__` of its own.
"""
import ast
import builtins
import importlib.machinery
import os
import sys
import tokenize
import types

from .options import WrongUse, nearest


class Program:
    """A script and its arguments."""

    def __init__(self, options):
        self.given, self.args = options.script, options.args
        self.path = os.path.abspath(options.script)
        self.text, self.raw = read(options.script, self.path)
        if options.set:
            self.text = self.raw = with_settings(self.text, options.set, options.script)

    def run(self):
        """Run it to its end; what it raises comes out."""
        main = types.ModuleType('__main__')
        loader = importlib.machinery.SourceFileLoader('__main__', self.path)
        main.__dict__.update(__file__=self.path, __builtins__=builtins, __loader__=loader,
                             __cached__=None)
        main.__dict__.setdefault('__annotations__', {})
        sys.argv = [self.given, *self.args]
        sys.path[0] = os.path.dirname(os.path.realpath(self.path))
        sys.modules['__main__'] = main
        code = compile(self.raw, self.path, 'exec', dont_inherit=True)
        exec(code, main.__dict__)


def read(given, path):
    """(text, what to compile) of a script. Raises WrongUse when there is none."""
    if os.path.isdir(path):
        raise WrongUse(f'{given} is a folder, not a Python file')
    try:
        with open(path, 'rb') as f:
            raw = f.read()
    except FileNotFoundError:
        raise WrongUse(f'there is no file {given}{nearest(*neighbours(given))}') from None
    except OSError as exc:
        raise WrongUse(f'cannot read {given}: {exc.strerror}') from None
    try:
        with tokenize.open(path) as f:
            return f.read(), raw
    except (SyntaxError, UnicodeDecodeError):
        return raw.decode('utf-8', 'replace'), raw      # compile() will say what is wrong


def neighbours(given):
    folder = os.path.dirname(given)
    try:
        names = [n for n in os.listdir(folder or '.') if n.endswith('.py')]
    except OSError:
        names = []
    return os.path.basename(given), names


def literals(tree):
    """The first top-level `NAME = literal` of each name: name -> value node."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            targets, value = [node.target], node.value
        else:
            continue
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and is_literal(value):
            found.setdefault(targets[0].id, value)
    return found


def is_literal(node):
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def literal_text(name, text, old):
    """The literal that `text` stands for, beside the one it replaces."""
    try:
        value = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError):
        value = None
    is_text = isinstance(ast.literal_eval(old), str)
    if is_text and not isinstance(value, str):
        return repr(text)
    if value is None and text.strip() != 'None':
        raise WrongUse(f'--set {name}: {text!r} is not a Python literal')
    return text.strip()


def with_settings(text, settings, given):
    """The script's text with literals replaced; every line keeps its number."""
    try:
        found = literals(ast.parse(text))
    except (SyntaxError, ValueError):
        return text                                      # running it will say what is wrong
    lines = text.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    whole, edits = text.encode(), []
    for name, value in settings.items():
        if name not in found:
            raise WrongUse(f'--set {name}: {given} has no top-level {name} = literal'
                           + nearest(name, found))
        node = found[name]
        new = literal_text(name, value, node)
        lost = node.end_lineno - node.lineno - new.count('\n')
        new = f'({new}{chr(10) * lost})' if lost > 0 else new
        edits.append((starts[node.lineno - 1] + node.col_offset,
                      starts[node.end_lineno - 1] + node.end_col_offset, new.encode()))
    for begin, end, new in sorted(edits, reverse=True):
        whole = whole[:begin] + new + whole[end:]
    return whole.decode()
