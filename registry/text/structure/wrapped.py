"""Lines that somebody broke at a fixed column, as wires, mail and printed pages do, joined again into the paragraphs that they were.

A line goes on below where it is full, so that the first word of the next would not have fitted in, or where it is half full (an editor
struck something out) and the next begins in lower case or with a number. The column is that of the text's own longest
lines, so that a text whose lines are paragraphs, of any length, is left as it is. A script without spaces breaks anywhere: its column is
the width that most lines have, an ideograph taking two cells, and a paragraph begins where a line is indented.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import east_asian_width

from registry.text.lexicon.deferred import deferred
from registry.text.structure.head import ends_sentence
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
_OPEN = deferred(r"\b(?:a|an|the|of|on|in|to|by|for|with|from|at|and|or|that)$")
"""How a line ends in the middle of a sentence."""
_PART = 3
"""A line that goes on in lower case has at least such a part of its column left."""
_JOINTS = 2
_BROADEST = 220
_MOSTLY = 0.8
"""Line breaks within paragraphs from which a column can be told, its width at most, and the share of lines before them that are full."""
_STRAY = 0.95
"""Share of the lines that keep within the column: a word too long for it may stand out."""
_LEAST_CELLS, _MOST_CELLS = 48, 140
"""Cells of a line of ideographs that somebody broke by its width."""
_FULL = 0.7
"""Lines of such a text longer than half of one that are full, at least: the others are headings and the ends of paragraphs."""
_FEW = 4
"""Such lines, at least."""
_UNEVEN = 10
"""Cells by which such lines differ: a mark may not open a line, and numbers and words keep together."""


def unwrapped(every: Sequence[Line], text: str, folded: str) -> Iterator[Line]:
    """The lines of `text`, those that a fixed column broke joined; each keeps its span, with the line breaks inside."""
    column = _column(every, folded)
    cells = 0 if column else _cells_of(every, text)
    last: Line | None = None
    below: Line | None = None
    for line in every:
        if last is None or below is None or not (column or cells):
            goes_on = False
        elif column:
            goes_on = _goes_on(below, line, folded, column)
        else:
            goes_on = _runs_on(below, line, text, cells)
        if last is not None and (goes_on or _labels(last, line, folded)):
            last = replace(last, end=line.end, words=folded[last.start : line.end])
        else:
            if last is not None:
                yield last
            last = line
        below = line
    if last is not None:
        yield last


_ALONE = deferred(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]|\([IVXA-Z]{1,5}\)|[IVXLC]{1,7}\.")
_APART = 4
"""Line breaks between a label that stands alone and its words, at most."""


def _labels(before: Line, line: Line, folded: str) -> bool:
    """Whether a line is the label of the next and nothing else, as where each stood in a cell of its own."""
    if not _ALONE.fullmatch(before.words) or before.row or line.row or line.depth or line.bullet or _ALONE.match(line.words):
        return False
    between = folded[before.end : line.start]
    return between.count("\n") <= _APART and not between.strip()


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
        return _column_of_paragraphs(every, folded)
    column = widths[int(_STRAY * (len(widths) - 1))]
    return column if sum(width >= column - _RAGGED for width in widths) >= _SHARE * len(widths) else _column_of_paragraphs(every, folded)


def _column_of_paragraphs(every: Sequence[Line], folded: str) -> int:
    """The column of a text by its line breaks within paragraphs; 0 where it is none.

    All that no empty line goes with are within one, or those alone are looked at behind which a sentence goes on in lower case.
    """
    joints = [(a, b) for a, b in pairwise(every) if folded.count("\n", a.end, b.start) == 1 and a.words[:20].isascii()]
    if len(joints) < _JOINTS or 2 * len(joints) > _APART * len(every):
        return 0
    column, full = _filled(joints, folded)
    if _NARROWEST <= column <= _BROADEST and full >= _MOSTLY:
        return column
    within = [(a, b) for a, b in joints if b.words[0].islower() and _may_join(a, b)]
    if len(within) < max(_ENOUGH, len(joints) // 3):
        return 0
    column, full = _filled(within, folded)
    return column if _NARROWEST <= column <= _WIDEST and full >= _SHARE else 0


def _filled(joints: Sequence[tuple[Line, Line]], folded: str) -> tuple[int, float]:
    """The width of the longest line before a break, and the share of such lines that had no room for the first word of the next."""
    column = max(_width(before, folded) for before, _ in joints)
    full = sum(_width(before, folded) + 1 + len(line.words.split(maxsplit=1)[0]) > column - _RAGGED for before, line in joints)
    return column, full / len(joints)


_MOST_CHARACTERS = 1 << 14
"""Characters whose width is kept; no language prints as many."""


class _Widths(dict[str, int]):
    """The cells that every character takes which was met."""

    def __missing__(self, char: str) -> int:
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[char] = cells = 1 + (east_asian_width(char) in "WFA")
        return cells


_WIDTHS = _Widths()


def _cells(text: str, line: Line) -> int:
    """How wide a line of ideographs is printed."""
    return sum(map(_WIDTHS.__getitem__, text[line.start : line.end]))


def _cells_of(every: Sequence[Line], text: str) -> int:
    """The cells at which a text of ideographs is wrapped: the width of most of its lines; 0 where it is not."""
    most = _MOST_CELLS * 3 // 4
    if len(every) < _ENOUGH or sum(line.end - line.start > most for line in every) > (1 - _STRAY) * len(every):
        return 0
    widths = [_cells(text, line) for line in every if not line.words[:_RAGGED].isascii()]
    cells = Counter(width // 2 * 2 for width in widths if width >= _LEAST_CELLS).most_common(1)
    if not cells or cells[0][0] > _MOST_CELLS:
        return 0
    full = sum(abs(width - cells[0][0]) <= _UNEVEN for width in widths)
    long = sum(2 * width >= cells[0][0] for width in widths)
    return cells[0][0] if full >= max(_FEW, _FULL * long) else 0


def _runs_on(before: Line, line: Line, text: str, cells: int) -> bool:
    """Whether `line` goes on with the full line of ideographs `before`, in the middle of a sentence."""
    if not _may_join(before, line):
        return False
    between = text[before.end : line.start]
    if between.count("\n") != 1 or between.strip(" \u3000\n\r"):
        return False
    return between.rpartition("\n")[2] == "" and _cells(text, before) >= cells - 2 * _UNEVEN


def _may_join(before: Line, line: Line) -> bool:
    """Whether nothing in the form of two lines keeps them apart: no heading, list, table, sentence's end or label."""
    if before.depth or line.depth or line.bullet or before.row or line.row:
        return False
    return not ends_sentence(before.words) and not readings_of(line)


def _goes_on(before: Line, line: Line, folded: str, column: int) -> bool:
    """Whether `line` goes on with the full line `before`, in the middle of a sentence."""
    if not _may_join(before, line):
        return False
    if folded.count("\n", before.end, line.start) != 1 or folded[before.end : line.start].strip(" \n"):
        return False
    first = line.words.split(maxsplit=1)[0]
    if _width(before, folded) + 1 + len(first) > column or (2 * _width(before, folded) > column and _OPEN.search(before.words)):
        return True
    return (line.words[0].islower() or line.words[0].isdigit()) and _PART * _width(before, folded) > column
