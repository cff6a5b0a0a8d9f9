"""What the bracket under the title of a translated law tells of its life, in English.

`(Adopted at the Second Session of the Ninth National People's Congress on May 6, 2031, promulgated by Order No. 9 of the President on
May 7, 2031, and effective as of June 1, 2031)`: what stands before each day, back to the day before it, was done on that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from registry.text import dates
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en import head as en

LONGEST = 1500
"""Characters in which such a bracket closes."""
LINES = 16
"""Lines in which it begins."""
_OPENS = deferred(en.HISTORY_OPENS)
_VERB = deferred(en.HISTORY_VERB)
_BY = deferred(en.HISTORY_BY)
_BRACKETS = deferred(r"[()]")


def deeds(folded: str, lines: tuple[Span, ...]) -> Iterator[tuple[dates.Day, str, Span | None, Span]]:
    """Day, verb (in Chinese, as `Act` has it), who did it as printed, and the bracket; each verb once a day."""
    for start, end in lines[:LINES]:
        if not _OPENS.match(folded, start, end):
            continue
        bracket = (start, _closed(folded, start) or end)
        at = start
        for day in dates.days(folded, *bracket):
            found = [*_VERB.finditer(folded, at, day.span[0])]
            stops = [*(verb.start() for verb in found[1:]), day.span[0]]
            for verb, stop in zip(found, stops[-len(found) :] if found else [], strict=True):
                yield day, en.HISTORY_VERBS[verb["verb"].lower()], _by(folded, (verb.end(), stop)), bracket
            at = day.span[1]
        return


def _closed(folded: str, start: int) -> int | None:
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for mark in _BRACKETS.finditer(folded, start, start + LONGEST):
        depth += 1 if mark[0] == "(" else -1
        if depth == 0:
            return mark.start()
    return None


def _by(folded: str, span: Span) -> Span | None:
    """Who did it, between a verb and the next or the day."""
    found = _BY.search(folded, *span)
    if found is None:
        return None
    start, end = found.span("by")
    return start, start + len(folded[start:end].rstrip().removesuffix(" and"))
