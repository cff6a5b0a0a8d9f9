"""English: what tells the language, and where its sentences end."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

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

ABBREVIATIONS_BEFORE_NUMBERS = listed("no nos art arts sec fig para paras p pp vol ch reg cl")

OPENERS = listed("The It In This These He She They A An But And However Under If For On At As We Its")
