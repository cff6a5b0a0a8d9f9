"""Who acts in a report, by the form of the name: bodies that no table holds, and those told by whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from registry.text import institutions, issuers
from registry.text.extract import Span
from registry.text.lexicon.en import press as en
from registry.text.lexicon.zh import press as zh
from registry.text.metadata.page import Page

BEFORE = 60
"""Characters before a name in which what makes it the one who acts may stand."""
_ACRONYMS = {name.lower(): name for name in institutions.NAMES_EN if " " not in name and len(name) > 2}


def acting(page: Page, lead: Span) -> list[issuers.Name]:
    """The first body in the lead, by the form of its name, that acts or is named as the source; else the one of the headline."""
    found = [*_in_chinese(page, lead)] if page.language == "zh" else [*_in_english(page, lead)]
    first = min(found, key=lambda each: each.span, default=None)
    if first is not None:
        return [first]
    headline = [] if page.language == "zh" else [*_in_headline(page)]
    return headline or [*_owned(page, lead)][:1]


def _in_english(page: Page, lead: Span) -> Iterator[issuers.Name]:
    for match in en.BODY.finditer(page.folded, *lead):
        start, end = match.span()
        start += 4 if page.folded.startswith("The ", start) else 0
        if en.NAME_BEFORE.search(page.folded, max(start - BEFORE, 0), start):
            continue
        told = en.ACTS.match(page.folded, end, lead[1]) or en.INCLUDES.search(page.folded, max(start - BEFORE, lead[0]), start)
        if told and not en.NO_BODY.search(page.folded, start, end):
            yield issuers.Name(page.folded[start:end], (start, end), printed=True)
    for match in en.SHORT.finditer(page.folded, *lead):
        if match.group().lower() in _ACRONYMS and en.ACTS.match(page.folded, match.end(), lead[1]):
            yield issuers.Name(match.group(), match.span(), printed=True)


def _in_headline(page: Page) -> Iterator[issuers.Name]:
    """The short name that a headline begins with, where the table knows it."""
    match = en.HEADLINE.match(page.folded, *page.lines[0]) if page.lines else None
    if match and match["by"].lower() in _ACRONYMS:
        text, printed = issuers.known_as(_ACRONYMS[match["by"].lower()])
        yield issuers.Name(text, match.span("by"), printed)


def _owned(page: Page, lead: Span) -> Iterator[issuers.Name]:
    """A body told by whose it is, as printed: which of several it is, the text does not say."""
    for match in en.OWNED.finditer(page.folded, *lead):
        if en.ACTS.match(page.folded, match.end(), lead[1]):
            yield issuers.Name(match.group(), match.span(), printed=True)


def _in_chinese(page: Page, lead: Span) -> Iterator[issuers.Name]:
    for pattern in (zh.BODY, zh.MEETING):
        for match in pattern.finditer(page.folded, *lead):
            if pattern is zh.MEETING or issuers.resolves(match["by"]):
                text, printed = issuers.known_as(match["by"])
                yield issuers.Name(text, match.span("by"), printed)
