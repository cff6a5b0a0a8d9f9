"""A report: its own day, who speaks in it, on which day, and from when what it reports holds.

What a report does not print is inferred from its own day, its dateline, the weekday it names and the years in its text, and marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registry.text import dates, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.metadata.bodies import mentions
from registry.text.metadata.page import Page
from registry.text.metadata.values import Dated, Mention

_NEWS_EFFECT = re.compile(en.NEWS_EFFECT)
_ISSUED_EN = re.compile(en.REPORT_ISSUED)
_ISSUED_BY = re.compile(en.REPORT_ISSUED_BY)
_SAID_EN = re.compile(en.REPORT_SAID)
_SAID_ZH = re.compile(zh.REPORT_SAID)
_ACCORDING = re.compile(
    r"(?:according to|spokes\w+ (?:for|of)|in a statement by|by"
    r"|(?:governor|chairman|chairwoman|president|head|director|minister|officials?) (?:of|at|from|with))\s(?:the\s)?$"
)
_DESCRIBED = tuple((re.compile(pattern), name, re.compile(where)) for pattern, name, where in en.DESCRIBED)
_WEEKDAY = re.compile(r"(?i)\b(" + "|".join(en.WEEKDAYS) + r")\b|(" + "|".join(zh.WEEKDAYS) + ")")
_URL_DAY = re.compile(r"https?://\S{4,60}?/(?P<y>(?:19|20)\d{2})[/-]?(?P<m>\d{2})[/-]?(?P<d>\d{2})/")
_AMERICAN_EVENING = re.compile(r"\d{1,2}:\d{2}\s?pm\s?(?:E|C|M|P)[SD]T", re.IGNORECASE)
_ISSUES = re.compile(r"\s(?:jointly\s|recently\s)?(?:issued|released|published|unveiled)\b")
_KIND = re.compile(r"(?i)\bissued\s(?:a|an|the|new)\s(\w+)")


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says of itself and of what it reports."""

    issuers: tuple[Mention, ...]
    kind: str | None
    published: Dated | None
    """Its own day."""
    acted: Dated | None
    """The day on which the issuer acted."""
    effective: Dated | None


def report_of(page: Page) -> Report:
    """Read a page as a report."""
    own, lead = _report_day(page), _lead(page)
    joint = _joint(page, lead)
    kind = _KIND.search(page.folded, *lead)
    return Report(
        issuers=mentions(page, joint or _speakers(page, lead)[:1]),
        kind=kind[1].lower() if kind and kind[1].lower() in en.TYPES else None,
        published=Dated(own.day, own.span) if own else None,
        acted=next(filter(None, (_day_spoken(page, spoken, own) for spoken in _spoken(page, lead))), None),
        effective=_reported_effect(page, lead, own),
    )


def _report_day(page: Page) -> dates.Day | None:
    """The day of a report: in its address, its time stamp, or beside its dateline."""
    for span in page.noises("link line"):
        url = _URL_DAY.search(page.folded, *span)
        if url:
            found = dates.days(f"{url['y']}-{url['m']}-{url['d']}")
            if found:
                return dates.Day(found[0].day, (url.start("y"), url.end("d")))
    for reason in ("timestamp", "page header", "dateline", "page furniture"):
        for span in page.noises(reason):
            found = dates.days(page.folded, *span)
            if found and reason != "page furniture":
                return found[0]
            if found:
                return found[-1]
    return None


def _lead(page: Page) -> Span:
    """The first paragraphs of a report, without its headline."""
    dateline = next(page.noises("dateline"), None)
    start = dateline[1] if dateline else (page.lines[0][0] if page.lines else 0)
    return (start, min(start + 3000, len(page.folded)))


def _joint(page: Page, lead: Span) -> list[issuers.Name]:
    """Institutions that a report names together as issuing something."""
    for pattern in (_ISSUED_BY, _ISSUED_EN):
        for match in pattern.finditer(page.folded, *lead):
            known = list(issuers.found(page.folded, *match.span("by")))
            if not known:
                continue
            span = (known[0][0], known[-1][1])
            names = issuers.split(page.folded, span)
            if names and (pattern is _ISSUED_BY or page.folded[span[1] : match.end("by")].strip(" )(") == ""):
                return names
    return []


def _speakers(page: Page, lead: Span) -> list[issuers.Name]:
    """Institutions in the lead that issue, say or decide something, in order; descriptions resolve where the place is clear."""
    found = []
    for start, end in issuers.found(page.folded, *lead):
        said = (_SAID_EN if page.folded[start].isascii() else _SAID_ZH).match(page.folded, end, lead[1])
        told = _ACCORDING.search(page.folded, max(start - 40, lead[0]), start)
        issued = _ISSUES.match(page.folded, end, lead[1])
        if said or told or issued:
            text, printed = issuers.known_as(page.folded[start:end])
            found.append(issuers.Name(text, (start, end), printed))
    for pattern, name, where in _DESCRIBED:
        if where.search(page.folded):
            found += [
                issuers.Name(name, match.span(), printed=False)
                for match in pattern.finditer(page.folded, *lead)
                if _SAID_EN.match(page.folded, match.end())
            ]
    return sorted(found, key=lambda each: each.span)


def _spoken(page: Page, lead: Span) -> Iterator[Span]:
    """The first sentences of the lead in which an institution issues, says or decides something."""
    for name in _speakers(page, lead)[:4]:
        start = max(page.folded.rfind(". ", lead[0], name.span[0]) + 2, page.folded.rfind("。", lead[0], name.span[0]) + 1, lead[0])
        stops = [at for mark in (". ", "。") if (at := page.folded.find(mark, name.span[1], lead[1])) >= 0]
        yield (start, min([*stops, lead[1]]))


def _day_spoken(page: Page, spoken: Span, report: dates.Day | None) -> Dated | None:
    """A full date beside the verb, a day of the month, a weekday; what is not printed is taken from the report's own day or the text."""
    start, end = spoken
    full = dates.days(page.folded, start, min(start + 80, end))
    if full:
        return Dated(full[0].day, full[0].span)
    named = _WEEKDAY.search(page.folded, start, end)
    weekday = None if named is None else (en.WEEKDAYS[named[1].lower()] if named[1] else zh.WEEKDAYS[named[2]])
    own = dates.yearless(page.folded, start, min(start + 60, end))
    lines = (dates.yearless(page.folded, *span) for span in page.noises("dateline"))
    bare = own or (next(filter(None, lines), None) if weekday is not None else None)
    if bare:
        day = _dated(page, bare[0], bare[1], report=report, weekday=weekday)
        if day:
            return Dated(day, bare[2], "inferred")
    if named and weekday is not None and report:
        ahead = any(_AMERICAN_EVENING.search(page.folded, *span) for span in page.noises("timestamp"))
        return Dated(dates.near(weekday, report.day, ahead=ahead), named.span(), "inferred")
    return None


def _dated(page: Page, month: int, day: int, *, report: dates.Day | None, weekday: int | None) -> date | None:
    if report:
        return dates.beside(month, day, printed=report.day, weekday=weekday)
    printed = dates.years("\n".join(page.folded[start:end] for start, end in page.lines))
    return dates.with_year(month, day, printed=printed, weekday=weekday)


def _reported_effect(page: Page, lead: Span, report: dates.Day | None) -> Dated | None:
    """From when a reported measure holds, where the lead says so."""
    match = _NEWS_EFFECT.search(page.folded, lead[0], min(lead[0] + 800, lead[1]))
    if match is None:
        return None
    full = dates.days(page.folded, *match.span("when"))
    if full:
        return Dated(full[0].day, full[0].span)
    bare = dates.yearless(page.folded, *match.span("when"))
    day = dates.closest(bare[0], bare[1], report.day) if bare and report else None
    return Dated(day, match.span("when"), "inferred") if day else None
