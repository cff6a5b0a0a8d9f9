"""Lines that somebody broke at a fixed column, as wires and mail do, joined again into the paragraphs that they were.

A line goes on below where it is full, so that the first word of the next would not have fitted in, or where it is half full (an editor
struck something out) and the next begins in lower case or with a number. The column is that of the text's own longest
lines, so that a text whose lines are paragraphs, of any length, is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from registry.text.structure.head import SENTENCE_END
from registry.text.structure.line import Line
from registry.text.structure.markers import readings_of

_NARROWEST, _WIDEST = 50, 100
"""Characters of a line that somebody broke by its width."""
_RAGGED = 14
"""Characters that the last word of a full line may have left free."""
_SHARE = 0.5
"""Lines of a wrapped text that are full, at least."""
_ENOUGH = 6
"""Lines from which a column can be told."""
_JOINED = ".  "
"""What is left of the break between two paragraphs whose line break was lost."""
_OPEN = re.compile(r"\b(?:a|an|the|of|on|in|to|by|for|with|from|at|and|or|that)$")
"""How a line ends in the middle of a sentence."""
_STRAY = 0.95
"""Share of the lines that keep within the column: a word too long for it may stand out."""


def unwrapped(every: Sequence[Line], folded: str) -> Iterator[Line]:
    """The lines of `folded`, those that a fixed column broke joined; each keeps its span, with the line breaks inside."""
    column = _column(every, folded)
    last: Line | None = None
    below: Line | None = None
    for line in every:
        if last is not None and below is not None and column and _goes_on(below, line, folded, column):
            last = replace(last, end=line.end, words=folded[last.start : line.end])
        else:
            if last is not None:
                yield last
            last = line
        below = line
    if last is not None:
        yield last


def _width(line: Line, folded: str) -> int:
    """Characters of a line as printed, with what it is indented by; where paragraphs were joined in it, of the last of them."""
    joined = line.words.rfind(_JOINED)
    if joined >= 0:
        return len(line.words) - joined - len(_JOINED)
    return line.end - (folded.rfind("\n", max(0, line.start - _RAGGED), line.start) + 1 or line.start)


def _column(every: Sequence[Line], folded: str) -> int:
    """The column at which a text is wrapped; 0 where it is not."""
    widths = sorted(_width(line, folded) for line in every if line.words[:20].isascii())
    if len(widths) < max(_ENOUGH, len(every) // 2) or not _NARROWEST <= widths[-1] <= _WIDEST:
        return 0
    column = widths[int(_STRAY * (len(widths) - 1))]
    return column if sum(width >= column - _RAGGED for width in widths) >= _SHARE * len(widths) else 0


def _goes_on(before: Line, line: Line, folded: str, column: int) -> bool:
    """Whether `line` goes on with the full line `before`, in the middle of a sentence."""
    if before.depth or line.depth or line.bullet or before.row or line.row or SENTENCE_END.search(before.words) or readings_of(line):
        return False
    if folded.count("\n", before.end, line.start) != 1 or folded[before.end : line.start].strip(" \n"):
        return False
    first = line.words.split(maxsplit=1)[0]
    if _width(before, folded) + 1 + len(first) > column or (2 * _width(before, folded) > column and _OPEN.search(before.words)):
        return True
    return (line.words[0].islower() or line.words[0].isdigit()) and 2 * _width(before, folded) > column
