"""What a text says of its own life: from when it holds, until when, what it ends (domain.md 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from registry.text import dates
from registry.text.extract import Span
from registry.text.lexicon.en import citing as en
from registry.text.lexicon.zh import citing as zh
from registry.text.metadata.citing import Stretches, around
from registry.text.metadata.days import commencements
from registry.text.metadata.page import Page
from registry.text.metadata.relations import RECALL
from registry.text.metadata.values import Clause, Dated, Metadata, Reference
from registry.text.numerals import integer

_ENDS = "。;!?\n"
_UNITS = {"年": 12, "个月": 1, "year": 12, "month": 1}
VALIDITY = 80
"""Characters of the longest words that say how long a text holds."""
REACH = 300
"""Characters of the longest clause on either side of what tells it."""


def clauses_of(page: Page, about: Metadata, cited: Sequence[Reference]) -> tuple[Clause, ...]:
    """The clauses of commencement, repeal, partial supersession and validity, and a title's word of trial, in order of place."""
    noise = Stretches(span for span, _ in page.noise)
    found = [*_commencing(page, about), *_repealing(page, cited), *_superseding(page), *_valid(page, about), *_on_trial(page, about)]
    return tuple(
        sorted(
            (one for one in found if not noise.touches(one.span) and not page.quoted(one.span[0])), key=lambda each: (each.span, each.kind)
        )
    )


def expiry(clauses: tuple[Clause, ...]) -> Dated | None:
    """The last day on which the text holds, where one clause alone says so."""
    days = [one for one in clauses if one.kind == "validity" and one.day]
    return Dated(days[0].day, days[0].span, days[0].source) if len({one.day for one in days}) == 1 and days[0].day else None


def _commencing(page: Page, about: Metadata) -> Iterator[Clause]:
    for found in commencements(page, about.document_date):
        yield Clause("commencement", found.span or (0, 0), found.day, found.source)


def _repealing(page: Page, cited: Sequence[Reference]) -> Iterator[Clause]:
    """The sentences in which named instruments end."""
    told = (0, 0)
    for one in cited:
        if one.relation == "repeals" and one.span[0] >= told[1]:
            told = _sentence(page.folded, one.span)
            if not en.REPEALS.search(page.folded, *told) and (named := en.RECALLED.search(page.folded, told[1], told[1] + RECALL)):
                told = _sentence(page.folded, named.span())
            yield Clause("repeal", told)


def _superseding(page: Page) -> Iterator[Clause]:
    """What is inconsistent gives way: no instrument ends by that."""
    for language in (zh, en):
        given = any(word in page.folded for word in language.GIVES_WAY)
        for match in language.SUPERSEDES_IN_PART.finditer(page.folded) if given else ():
            yield Clause("partial_supersession", match.span())


def _valid(page: Page, about: Metadata) -> Iterator[Clause]:
    """How long this very text holds; the validity of licences and the like is another."""
    for language in (zh, en):
        stretches = around(page.folded, language.LIFE, VALIDITY)
        for match in chain.from_iterable(language.VALID.finditer(page.folded, *stretch) for stretch in stretches):
            first, last = _sentence(page.folded, match.span())
            if language.OWN_SUBJECT.search(page.folded, first, match.end()):
                day = _until(match)
                counted = None if day else _counted(match, about)
                yield Clause("validity", (first, last), day or counted, "explicit" if day else "inferred")


def _until(match: re.Match[str]) -> date | None:
    printed = next((value for name, value in match.groupdict().items() if name.startswith("until") and value), None)
    found = dates.days(printed) if printed else []
    return found[0].day if found else None


def _counted(match: re.Match[str], about: Metadata) -> date | None:
    """The last day of so many years or months from the day in force, else from the day of the document."""
    parts = match.groupdict()
    count, unit = parts["count"] or parts.get("count2"), parts["unit"] or parts.get("unit2")
    start = about.effective_date or about.document_date
    number = integer(count) if count else None
    if start is None or number is None or unit is None:
        return None
    end = dates.after(start.day, number * _UNITS[unit.lower()], "个月")
    return end - timedelta(days=1) if end else None


def _on_trial(page: Page, about: Metadata) -> Iterator[Clause]:
    """`（试行）` in the title: a rule that is to be looked at again."""
    if about.title is None or about.title.span is None:
        return
    start, end = about.title.span
    for pattern in (zh.TRIAL, en.TRIAL):
        match = pattern.search(page.folded[start:end])
        if match:
            yield Clause("trial", (start + match.start(), start + match.end()))


def _sentence(folded: str, span: Span) -> Span:
    """The sentence around `span`."""
    least, most = max(span[0] - REACH, 0), min(span[1] + REACH, len(folded))
    latin = folded[span[0]].isascii()
    if latin:
        before = [stop.end() for stop in en.SENTENCE.finditer(folded, least, span[0])]
        first, behind = (before[-1] if before else least), en.SENTENCE.search(folded, span[1], most)
        last = behind.end() if behind else most
    else:
        first = max(max(folded.rfind(mark, least, span[0]) for mark in _ENDS) + 1, least)
        last = min((at + 1 for mark in _ENDS if (at := folded.find(mark, span[1], most)) >= 0), default=most)
    while first < span[0] and folded[first].isspace():
        first += 1
    return first, first + len(folded[first:last].rstrip())
