"""The tables of all lexicons as one: a digest quotes the articles of one language among the headings of another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registry.text.lexicon import LEXICONS
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.openings import Openings
from registry.text.lexicon.tables import NEVER

_ALL = tuple(lexicon.structure for lexicon in LEXICONS)


def _either(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """A pattern that matches where any of `patterns` does, whatever the case of its letters."""
    return deferred("|".join(f"(?:{pattern.pattern})" for pattern in patterns if pattern is not NEVER) or NEVER.pattern, re.IGNORECASE)


_HARD_MARKERS = tuple((kind, pattern) for one in _ALL for kind, pattern in one.hard_markers.items())
_SOFT_MARKERS = tuple((kind, pattern) for one in _ALL for kind, pattern in one.soft_markers.items())
MARKERS = Openings((*_HARD_MARKERS, *_SOFT_MARKERS))
ARTICLE_REFERENCE = _either(one.article_reference for one in _ALL)
HISTORY = _either(one.history for one in _ALL)
CONTENTS = _either(one.contents for one in _ALL)
ADDRESSEE = _either(one.addressee for one in _ALL)
ATTACHMENT = _either(one.attachment for one in _ALL)
_STEM_FORMULA = _either(one.stem_formula for one in _ALL)
CLOSING = _either(one.closing for one in _ALL)
SIGN_OFF = _either(one.sign_off for one in _ALL)
DATE_LINE = _either(one.date_line for one in _ALL)
HEADING_STOP = _either(one.heading_stop for one in _ALL)
HEADING_END = _either(one.heading_end for one in _ALL)
_STEM = 40
"""Characters at the end of a line in which the formula stands that ends a preamble."""


def ends_as_stem(words: str) -> bool:
    """Whether a line ends as a preamble does before what it announces."""
    return _STEM_FORMULA.search(words, max(len(words) - _STEM, 0)) is not None
