"""What was asked for on the command line.

One rule: whatever is wrong is said in one line that names it and the nearest right name.
"""
import dataclasses
import difflib

USAGE = ('record.py [--real] [--ties fifo|heapq] [--charge] [--slow S] [--set NAME=VALUE]... '
         '[--max-records N] [--max-seconds S] -o FILE script.py [ARGS...]')


class WrongUse(Exception):
    """The command line asks for something that cannot be done."""


@dataclasses.dataclass
class Options:
    script: str = ''
    args: list = dataclasses.field(default_factory=list)
    output: str = ''
    real: bool = False
    charge: bool = False
    ties: str = 'fifo'
    slow: float = 0.05             # seconds
    max_records: int = 1_000_000
    max_seconds: float = 60        # of real time
    set: dict = dataclasses.field(default_factory=dict)


def nearest(name, names):
    """'; did you mean X?' for the closest of `names`, or nothing."""
    close = difflib.get_close_matches(name, names, 1, 0.5)
    return f'; did you mean {close[0]}?' if close else ''


def positive(convert, name, text):
    try:
        value = convert(text)
    except ValueError:
        value = 0
    if not value > 0:
        raise WrongUse(f'{name} needs a number above 0, not {text!r}')
    return value


def one_of(names, name, text):
    if text not in names:
        raise WrongUse(f'{name} is {" or ".join(names)}, not {text!r}{nearest(text, names)}')
    return text


def setting(options, text):
    name, equals, value = text.partition('=')
    if not equals or not name.isidentifier():
        raise WrongUse(f'--set needs NAME=VALUE, not {text!r}')
    return {**options.set, name: value}


FLAGS = {'--real': ('real', True), '--virtual': ('real', False), '--charge': ('charge', True)}
VALUES = {
    '-o': ('output', lambda o, text: text),
    '--ties': ('ties', lambda o, text: one_of(('fifo', 'heapq'), '--ties', text)),
    '--slow': ('slow', lambda o, text: positive(float, '--slow', text)),
    '--set': ('set', setting),
    '--max-records': ('max_records', lambda o, text: positive(int, '--max-records', text)),
    '--max-seconds': ('max_seconds', lambda o, text: positive(float, '--max-seconds', text)),
}


def take(options, name, rest):
    """Apply one option; what is left of the command line."""
    name, equals, text = name.partition('=') if name.startswith('--') else (name, '', '')
    if name in FLAGS and not equals:
        field, value = FLAGS[name]
        setattr(options, field, value)
        return rest
    if name not in VALUES:
        raise WrongUse(f'no option {name}{nearest(name, [*FLAGS, *VALUES])}')
    if not equals:
        if not rest:
            raise WrongUse(f'{name} needs a value')
        text, rest = rest[0], rest[1:]
    field, convert = VALUES[name]
    setattr(options, field, convert(options, text))
    return rest


def parse(argv):
    """The options; what follows the script belongs to the script. Raises WrongUse."""
    options, rest = Options(), list(argv)
    while rest and rest[0].startswith('-') and rest[0] not in ('-', '--'):
        rest = take(options, rest[0], rest[1:])
    if rest[:1] == ['--']:
        rest = rest[1:]
    if not rest:
        raise WrongUse(f'which script? usage: {USAGE}')
    if not options.output:
        raise WrongUse(f'-o FILE is missing; usage: {USAGE}')
    if options.real and options.charge:
        raise WrongUse('--charge is for virtual time; leave out --real or --charge')
    options.script, *options.args = rest
    return options
