"""The rows of a table: a cell is read like a paragraph, and what only counts or names the rows is none of the notice's words."""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.extract import Span
from registry.text.lexicon import Lexicon
from registry.text.lexicon.deferred import deferred
from registry.text.modality import cues

_COUNT = deferred(r"[|\s]{0,9}\(?\d[\d.]{0,9}[.)、]?\s{0,9}\|\s{0,9}")
"""The leading cell of a row that only counts it."""
_CELL = deferred(r"[^|\s][^|]*")
"""A cell, without the spaces before it."""


def cells(folded: str, masked: str, row: Span, lexicon: Lexicon) -> Sequence[Span]:
    """The cells of a row that are read one by one, without its number; all as one where none of them holds a norm.

    A cell that opens with its cue goes on from the one before it: `Ratio | must not exceed 8 %`. One that is a cue and no more names its
    column: `事项 | 要求`.
    """
    number = _COUNT.match(folded, *row)
    start, end = (number.end(), row[1]) if number else row
    found, told = list[Span](), False
    for match in _CELL.finditer(folded, start, end):
        if not any(map(str.isalpha, match[0])):
            continue
        cell = (match.start(), match.start() + len(match[0].rstrip()))
        cue = next(iter(cues(masked, cell, lexicon)), None)
        told = told or cue is not None
        if cue is not None and cue.span == cell:
            continue
        if cue is not None and found and cue.span[0] == cell[0]:
            found[-1] = (found[-1][0], cell[1])
        else:
            found.append(cell)
    return found if told else [(start, end)]
