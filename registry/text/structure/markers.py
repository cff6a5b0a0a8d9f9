"""What a line may start with: every reading of its start as a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text.lexicon.deferred import deferred
from registry.text.numerals import integer, letter, roman
from registry.text.structure import shared
from registry.text.structure.line import Line

HARD = ("book", "subbook", "part", "chapter", "section", "article")
_SOFT = {
    "cn1": 6, "roman": 6, "upper": 7, "cn2": 7, "roman2": 7, "number": 8, "decimal": 9, "number2": 9, "number3": 9, "lower": 10,
    "lower2": 10,
}  # fmt: skip
RANK = {
    **{kind: float(rank) for rank, kind in enumerate(HARD)},
    **{f"#{kind}": 4 + rank / 20 for kind, rank in _SOFT.items()},
    **_SOFT,
    "article": 5.0, "roman3": 11, "roman4": 11, "circle": 12,
}  # fmt: skip
"""From the outside in; a list label on a Markdown heading (`#cn1`) may hold articles."""
PROOF = {
    **dict.fromkeys(HARD, 12.0),
    "cn1": 5.0, "cn2": 6.0, "roman": 4.0, "roman2": 4.0, "circle": 5.0, "number": 2.6, "number2": 4.0, "lower2": 3.0, "roman3": 3.0,
}  # fmt: skip
"""What it costs to read a line start of this form as no label at all."""
BEAM = 6
_DIGITS = deferred(r"\d{1,6}")

Label = tuple[str, int, int, int]
"""Marker type, number, number after `之` or `-` (0 for none), length of the printed label."""


def readings_of(line: Line) -> tuple[Label, ...]:
    """Every reading of the start of `line` as a label."""
    words, cut = _unmarked(line.words)
    readings = tuple(_readings(words))
    if cut:
        readings = tuple((kind, value, sub, length + len(_BOLD) * (length >= cut)) for kind, value, sub, length in readings)
    if not line.depth:
        return readings
    return tuple((f"#{kind}" if kind in _SOFT else kind, value, sub, length) for kind, value, sub, length in readings)


_BOLD = "**"
"""What Markdown puts after bold words."""
_LABEL = 24
"""Characters of a line within which a bold label ends."""


def _unmarked(words: str) -> tuple[str, int]:
    """The words of a line without the mark that ends its bold label, `第一条** 银行应当`, and where it stood; 0 where none is."""
    cut = words.find(_BOLD, 1, _LABEL)
    return (words, 0) if cut < 0 or words[cut - 1].isspace() else (words[:cut] + words[cut + len(_BOLD) :], cut)


def _readings(words: str) -> Iterator[Label]:
    for kind, pattern in shared.MARKERS[words[:1]]:
        found = pattern.match(words)
        if found is None or (kind == "article" and _is_reference(words, found)):
            continue
        value, sub = _value(kind, found[1])
        if found.re.groups > 1 and found[2]:
            sub = integer(found[2]) or 0
        if value is not None:
            yield (kind, value, sub, found.end())


def _is_reference(words: str, found: re.Match[str]) -> bool:
    """Whether 第三条 is glued to words that speak of it, as in 第三条规定的."""
    return not found[0][-1:].isspace() and bool(shared.ARTICLE_REFERENCE.match(words, found.end()))


def _value(kind: str, printed: str) -> tuple[int | None, int]:
    """The number that a printed label stands for, and the second one of `3-1` or `3A`."""
    if kind == "circle":
        return ord(printed) - 0x245F, 0
    if kind == "decimal":
        parts = [int(part) for part in printed.split(".")]
        return parts[-1], len(parts)
    if kind.startswith("roman"):
        return roman(printed), 0
    if kind in ("lower", "lower2", "upper"):
        return letter(printed[0]), len(printed) - 1
    head, _, tail = printed.partition("-")
    number = integer(head)
    if number is None:
        digits = _DIGITS.match(head)
        number = int(digits[0]) if digits else roman(head)
        number = number if number is not None else letter(head)
    return number, int(tail or 0)
