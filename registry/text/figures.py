"""Numbers in a sentence: where they begin, found once for its periods and its amounts, and what a number is in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registry.text.extract import Span
from registry.text.lexicon import Lexicon, tables
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.numerals import integer


def number(text: str, words: tables.Quantities) -> int | None:
    """The whole number that `text` spells."""
    whole = integer(text)
    if whole is not None or not words.numbers:
        return whole
    return words.numbers.get(" ".join(text.lower().replace("-", " ").split()))


def number_starts(folded: str, span: Span, lexicon: Lexicon, held: Sentence = ANY) -> Sequence[int]:
    """Where numbers begin within `span`, for periods and amounts alike; `held` are its words, where it is known what may match them."""
    words = lexicon.quantities
    starts = [found.start() for found in words.number.finditer(folded, *span)]
    if not held.may_match(words.spelled):
        return starts
    spelled = [found.start() for found in words.spelled.finditer(folded, *span)]
    return sorted(starts + spelled) if spelled else starts


def matching(pattern: re.Pattern[str], folded: str, starts: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    """What `pattern` matches before `end`, tried only at `starts` and behind what it matched before."""
    done = 0
    for start in starts:
        if start >= done and (match := pattern.match(folded, start, end)) is not None:
            done = match.end()
            yield match
