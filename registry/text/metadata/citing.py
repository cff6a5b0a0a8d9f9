"""Names of instruments in a text, as found: what both languages have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from registry.text.extract import Span
from registry.text.values import value


@value
class Cited:
    """One name of an instrument."""

    span: Span
    title: Span | None = None
    number: Span | None = None
    day: date | None = None
    place: Span | None = None
    """The place in the instrument that is meant."""
    aliases: tuple[str, ...] = ()
    """What the text calls it from here on."""


class Stretches:
    """Disjoint stretches in order of place, asked whether something lies in one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def touches(self, span: Span) -> bool:
        """Whether `span` and a stretch have a character in common."""
        at = bisect_right(self._starts, span[0])
        before = at > 0 and self._spans[at - 1][1] > span[0]
        return before or (at < len(self._starts) and self._starts[at] < span[1])


def around(folded: str, words: Iterable[str], reach: int) -> list[Span]:
    """The stretches of `reach` characters on either side of one of `words`, in order of place, those that meet as one.

    A pattern all of whose matches hold one of the words and are shorter than `reach` finds in them what it finds in the whole text.
    """
    found: list[Span] = []
    for at in sorted(place for word in words for place in _places(folded, word)):
        start = max(at - reach, 0)
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, at + reach))
    return found


def _places(folded: str, word: str) -> Iterator[int]:
    """Where a word stands."""
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1)


def disjoint(found: Iterable[Cited]) -> list[Cited]:
    """`found` in order of place; of two that overlap the longer stays."""
    kept: list[Cited] = []
    for one in sorted(found, key=lambda each: (each.span[0], -each.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
        elif one.span[1] - one.span[0] > kept[-1].span[1] - kept[-1].span[0]:
            kept[-1] = one
    return kept
