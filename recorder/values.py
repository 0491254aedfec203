"""The text of a value as a trace shows it.

One rule: it never runs a line of the program's; only exact built-in types are looked into,
and anything else is `<ClassName>`.
"""
import json

WIDTH = 80      # characters
DEPTH = 2       # levels of containers that are shown
HEAP_TYPE = 1 << 9

quote = json.encoder.encode_basestring       # a JSON text, in C
_name = type.__dict__['__name__'].__get__
_flags = type.__dict__['__flags__'].__get__
_mro = type.__dict__['__mro__'].__get__

BRACKETS = {list: '[]', tuple: '()', set: '{}', frozenset: ('frozenset({', '})'),
            dict: '{}'}
EMPTY = {set: 'set()', frozenset: 'frozenset()'}
PLAIN = frozenset((type(None), bool, float, complex, type(...), range))
NUMBERS = ('fractions', 'decimal')


def class_name(cls):
    """A class's name, without asking its metaclass."""
    return _name(cls)


def is_builtin(cls):
    """Whether CPython itself defines the class, in C."""
    return not _flags(cls) & HEAP_TYPE


def _string(value):
    return repr(value[:WIDTH + 1])


def _integer(value):
    return repr(value) if value.bit_length() <= 256 else '<int>'


def _items(value, depth):
    if type(value) is dict:
        for key, item in value.items():
            yield f'{_write(key, depth)}: {_write(item, depth)}'
    else:
        for item in value:
            yield _write(item, depth)


def _container(value, depth):
    cls = type(value)
    if not value:
        return EMPTY.get(cls) or BRACKETS[cls]
    begin, end = BRACKETS[cls]
    if depth == 0:
        return f'{begin}...{end}'
    parts, width = [], 0
    for part in _items(value, depth - 1):
        parts.append(part)
        width += len(part)
        if width > WIDTH:
            break
    comma = ',' if cls is tuple and len(value) == 1 else ''
    return begin + ', '.join(parts) + comma + end


def _write(value, depth):
    cls = type(value)
    if cls in PLAIN:
        return repr(value)
    if cls is int:
        return _integer(value)
    if cls is str or cls is bytes:
        return _string(value)
    if cls in BRACKETS:
        return _container(value, depth)
    if is_builtin(cls) and issubclass(cls, BaseException):
        inside = ', '.join(_write(arg, depth - 1) if depth else '...' for arg in value.args)
        return f'{_name(cls)}({inside})'
    return f'<{_name(cls)}>'


def text(value):
    """The value's `repr`, at most 80 characters and two levels deep."""
    written = _write(value, DEPTH)
    return written if len(written) <= WIDTH else written[:WIDTH - 1] + '…'


def message(exc):
    """What `str(exc)` says where no line of the program's decides it, else ''."""
    if isinstance(exc, SyntaxError) and is_builtin(type(exc)):
        return exc.msg if type(exc.msg) is str else ''
    writer = next(c for c in _mro(type(exc)) if '__str__' in c.__dict__)
    args = BaseException.args.__get__(exc)
    if not is_builtin(writer) or not all(type(a) in PLAIN or type(a) in (int, str) for a in args):
        return ''
    try:
        return str(exc)[:500]
    except Exception:
        return ''


def number(value):
    """A JSON number of a delay, or None where the value is not a plain number."""
    cls = type(value)
    if cls is bool:
        value, cls = int(value), int
    elif cls not in (int, float) and cls.__module__ in NUMBERS:
        value, cls = float(value), float
    if cls is int:
        return repr(value if -2 ** 53 < value < 2 ** 53 else float(value))
    if cls is not float:
        return None
    if value != value:
        return '"nan"'
    return repr(value) if abs(value) != float('inf') else '"inf"' if value > 0 else '"-inf"'


def field(name, value):
    """A field with a text, or nothing for none."""
    return f',"{name}":{quote(value)}' if value else ''


def count(name, value):
    """A field with a whole number, or nothing for 0."""
    return f',"{name}":{value}' if value else ''
