"""A program as a tree of steps, read from its text.

One rule: it was read by program.cpp before, so nothing here looks for mistakes.
"""


class Step:
    """One line of a program, and the block that it heads."""

    def __init__(self, text):
        self.text = text
        self.word, *self.args = text.split()
        self.body, self.clauses = [], []


def parse(text):
    """The coroutines of a program, its generators and what it runs, in order."""
    top = Step('program')
    open_steps = [top]                 # the step that heads the block at each depth
    for line in text.splitlines():
        content = line.partition('#')[0].rstrip()
        if not content.strip():
            continue
        depth = (len(content) - len(content.lstrip())) // 2
        step = Step(content.strip())
        del open_steps[depth + 1:]
        block = open_steps[depth].body
        if step.word in ('except', 'except_star', 'finally'):
            block[-1].clauses.append(step)
        else:
            block.append(step)
        open_steps.append(step)
    return top.body
