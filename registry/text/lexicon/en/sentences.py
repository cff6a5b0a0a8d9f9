"""English: what tells the language, and where its sentences end."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import listed

SMALL_WORDS = frozenset(
    ["the", "of", "and", "to", "in", "for", "on", "by", "is", "are", "be", "shall", "with", "or", "that", "this", "from", "as", "at",
     "an", "not", "any", "which", "will", "must", "may"]
)  # fmt: skip
"""Words that tell English from other languages in Latin script."""

ABBREVIATIONS = listed(
    "e.g i.e etc cf vs viz al inc ltd co corp mr mrs ms dr prof gen gov sen rep st jr sr rs u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec "
    "approx est dept fig para paras sub ref v p pp ibid art arts"
)

HOURS = listed("a.m p.m")

ABBREVIATIONS_BEFORE_NUMBERS = listed("no nos art arts sec fig para paras p pp vol ch reg cl")

OPENERS = listed("The It In This These He She They A An But And However Under If For On At As We Its")

_WORD = r"(?:\s[A-Z0-9][A-Z0-9'&,-]{1,20})"
_CAPITALS = rf"[A-Z'&,-]{{0,20}}{_WORD}{{1,7}}"
INLINE_ITEM = deferred(
        rf"(?:(?<=[.!?;:\"')])\s{{0,3}}"
        rf"|(?<=\s)(?P<heading>[A-Z][A-Z'&,-]{{3,20}}{_WORD}{{0,7}}):?\s{{1,3}}"
        rf"|(?<=\w)\s{{1,3}}(?=\*\s))(?P<item>--"
        rf"|-(?=\s)|\u2022"
        rf"|\*(?=\s))\s{{0,3}}(?=[\"'(]?[A-Z])"
)
"""Items of a list that a wire prints within a paragraph: `... a year. -- Banks must`, `CAPITAL -- Banks must`, `* Banks must * Funds may`."""
ITEM_MARK = deferred(r"\s{0,3}(?:--|-(?=\s)|\u2022|\*(?=\s))\s{0,3}")
ITEM_MARKS = ("--", "- ", "\u2022", "* ")
SUBHEADING = deferred(
    rf"(?P<heading>[A-Z](?<=[.!?\"')]\s.)(?!(?<=U)\.S\b|(?<=C)[EF]O\b){_CAPITALS})\s{{1,3}}(?=(?:[A-Z][a-z]|A\s[a-z]|\"[A-Z]))"
)
"""A heading in capitals that a wire prints before the first words of a paragraph; found by its first capital."""
