"""The Federal Register as plain text: its own labels (`AGENCY:`, `DATES:`), as facts that outrank what is found in the words.

Source of the labels: Document Drafting Handbook, Office of the Federal Register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text.extract import Fact, Span
from registry.text.lexicon.deferred import deferred
from registry.text.metadata.page import Page

LABELS = {"AGENCY": "issuer", "AGENCIES": "issuer", "DATES": "dates", "DATE": "dates", "EFFECTIVE DATE": "dates", "ACTION": "document_type"}
HEAD = 80
"""Lines in which the labels stand."""
_LABEL = deferred(r"(?P<label>[A-Z][A-Z ]{3,32}):\s{0,4}(?P<rest>.{0,2000})$")
_NUMBER = deferred(r"\[FR Doc(?:\.|\sNo[.:])\s{0,3}[\w-]{3,30}")
_SIGNED = deferred(r"(?:Dated|Signed)(?:\sat[^:]{3,60})?:\s|Issued (?:in|at) [A-Z][^.;:]{2,60} on [A-Z]")
_DATES = deferred(r"(?:DATES|EFFECTIVE DATE):?(?:\s[Bb]ack to [Tt]op)?")
_HEADING = deferred(r"[A-Z][A-Z ]{3,32}:")
_SIGNED_FOR = deferred(
    r"(?:(?:Acting |Deputy |Associate |Assistant )?(?:Administrator|Director|Commissioner|Secretary|Chief|Chairman|Manager)),\s?"
    r"(?P<by>[A-Z][A-Za-z,' ]{5,80}?)\.?$"
)
"""Who signs for an agency: `Administrator, Agricultural Marketing Service.`"""
_ISSUE = deferred(r"Federal Register\s?(?:Volume|/ Vol\.|,? Vol\.?)\s?\d{1,3}\b")
_ABOVE_TITLE = deferred(r"\[|RIN\b|\d{1,2}\sCFR\b|BILLING|-{3,}|Docket|Release\sNo")


def facts_of(page: Page) -> tuple[Fact, ...]:
    """What the labels of the Register say; nothing where a text has not both an agency and an action."""
    if "AGENCY:" not in page.folded or "ACTION:" not in page.folded:
        return tuple(_of_page(page))
    labelled = [(at, match) for at, line in enumerate(page.lines[:HEAD]) if (match := _LABEL.fullmatch(page.folded, *line))]
    agency = next((at for at, match in labelled if match["label"].startswith("AGENC")), None)
    if agency is None:
        return ()
    return (*_title(page, agency), *_labelled(page, labelled), *_lines(page))


def _of_page(page: Page) -> Iterator[Fact]:
    """What the Register's own page says, which prints agency and action above the text that is saved."""
    if "SUPPLEMENTARY INFORMATION:" not in page.folded or "[FR Doc" not in page.folded:
        return
    for at, line in enumerate(page.lines[:-1]):
        if _DATES.fullmatch(page.folded, *line) and not _HEADING.match(page.folded, *page.lines[at + 1]):
            yield Fact("dates", page.text[slice(*page.lines[at + 1])], page.lines[at + 1])
            break
    yield from _lines(page)
    for line in page.lines[-12:]:
        if signed := _SIGNED_FOR.match(page.folded, *line):
            yield Fact("issuer", page.text[slice(*signed.span("by"))], signed.span("by"))
            break


def _labelled(page: Page, labelled: list[tuple[int, re.Match[str]]]) -> Iterator[Fact]:
    """The paragraph behind each label, up to the next."""
    for (at, match), following in zip(labelled, [*(after for after, _ in labelled[1:]), None], strict=True):
        name = LABELS.get(match["label"])
        if name:
            stop = _paragraph(page, at, len(page.lines) if following is None else following)
            span = (match.start("rest"), page.lines[stop - 1][1])
            words = page.folded[slice(*span)].rstrip(" .").lower()
            yield Fact(name, words if name == "document_type" else page.text[slice(*span)], span)


def _paragraph(page: Page, at: int, limit: int) -> int:
    """The line behind the last that belongs to the paragraph of line `at`: no empty line divides them."""
    while at + 1 < limit and page.folded.count("\n", page.lines[at][1], page.lines[at + 1][0]) == 1:
        at += 1
    return at + 1


def _title(page: Page, agency: int) -> Iterator[Fact]:
    """The paragraph above the agency that is no part, docket or number."""
    last = next((at for at in reversed(range(agency)) if not _ABOVE_TITLE.match(page.words(at))), None)
    if last is not None:
        first = last
        while (
            first
            and page.folded.count("\n", page.lines[first - 1][1], page.lines[first][0]) == 1
            and not _ABOVE_TITLE.match(page.words(first - 1))
        ):
            first -= 1
        span = (page.lines[first][0], page.lines[last][1])
        yield Fact("title", page.text[slice(*span)], span)


def _lines(page: Page) -> Iterator[Fact]:
    """The number, the day of signature and that of the issue, each in its own line."""
    for name, pattern, lines in (
        ("document_number", _NUMBER, (*page.lines[:6], *page.lines[-6:])),
        ("document_date", _SIGNED, page.lines[-12:]),
        ("publication_date", _ISSUE, page.lines[:6]),
    ):
        found: list[Span] = [line for line in lines if pattern.search(page.folded, *line)]
        if found:
            yield Fact(name, page.text[slice(*found[-1])], found[-1])
