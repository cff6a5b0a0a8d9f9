"""Codes by which an office counts its letters: `SEBI/IMD/CIR No. 12/34567/2007`, `DBOD.No.Dir.BC. 7/13.03.00/2012-13`.

Each office builds its own; what they share is that nothing in them is a word of prose.
"""

from __future__ import annotations

from registry.text.lexicon.deferred import deferred

LONGEST = 90
"""Characters of the longest code."""
_PIECE = deferred(
    r"\(?(?:[A-Z][A-Za-z]{0,9}|No|[ivx]{1,4})?[\d./&()-]*(?:[A-Za-z]{0,6}[\d./&()-]+){0,12}(?:[A-Z]{0,6}|(?<=-)[A-Z][a-z]{1,11})[,)]?"
)
"""A piece of a code: letters few at a time between digits and marks, or a short word with a capital."""
_LETTERS = 6
"""Letters of the longest piece that is letters alone."""
_COUNTS = deferred(r"\d[)A-Z]?\s?/|/\s?[A-Z]?\d")
"""A stroke beside a number."""
_END = deferred(r"(?:[\d)]|\d-[A-Z][A-Za-z]{1,11}|\d[A-Z])$")
_OFFICE = deferred(r"[A-Z]{2}|[A-Z][a-z]{0,3}[./]")
_WORDS = frozenset(("No", "No.", "Circular", "Notification", "Series)", "(DIR", "Order", "Press", "Letter", "Master"))
"""Words that a code may hold."""
_NO_CODE = deferred(r"://|www\.|@|^\d{1,2}/\d{1,2}(?:/\d{2,4})?$|^(?:[Pp]age|PAGE|Tel|Fax)\b")


def is_code(words: str) -> bool:
    """Whether `words` are nothing but such a code."""
    if len(words) > LONGEST or "/" not in words or not _END.search(words):
        return False
    if _NO_CODE.search(words) or not _OFFICE.search(words) or not _COUNTS.search(words):
        return False
    return all(piece in _WORDS or _is_piece(piece) for piece in words.split())


def _is_piece(piece: str) -> bool:
    """Whether a piece of a line belongs to a code: it holds a digit or a mark, or is a short word in capitals."""
    if _PIECE.fullmatch(piece) is None:
        return False
    return not piece.isalpha() or (piece.isupper() and len(piece) <= _LETTERS)
