"""A report: its own day, who speaks in it, on which day, and from when what it reports holds.

What a report does not print is inferred from its own day, its dateline, the weekday it names and the years in its text, and marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from registry.text import dates, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import may_match, search
from registry.text.lexicon.zh.press import simplified
from registry.text.metadata.acting import acting
from registry.text.metadata.bodies import mentions, ranked
from registry.text.metadata.page import Page
from registry.text.metadata.values import Dated, Mention
from registry.text.values import value

_NEWS_EFFECT = deferred(en.NEWS_EFFECT)
_NEWS_EFFECT_ZH = deferred(zh.REPORT_EFFECT)
_ISSUED_EN = deferred(en.REPORT_ISSUED)
_OTHERS_TOO = deferred(
    r"[ ()]{0,3}(?:\([A-Za-z]{2,10}\))?(?:,? and (?:\w+ ){0,4}(?:agencies|departments|bodies|ministries|regulators|authorities))?"
)
"""What may stand between those who issue and their verb."""
_AND = deferred(r"(?:\s\([A-Za-z]{2,10}\))?,? and (?:the )?|[、和与]")
_ISSUERS = deferred(en.REPORT_ISSUERS)
_ISSUED_BY = deferred(en.REPORT_ISSUED_BY)
_SAID_EN = deferred(en.REPORT_SAID)
_SAID_ZH = deferred(zh.REPORT_SAID)
_PASSED_ZH = deferred(zh.REPORT_PASSED)
_OTHERS_SAID = deferred(en.REPORT_SOURCES)
_ACCORDING = deferred(
    r"(?:according to|(?:published|posted|released) (?:on|in|by)(?: the (?:web ?site|home ?page) of)?"
    r"|spokes\w{3,9} (?:for|of)|in a statement by|by|(?:order|notice|circular|notification|document|directive)s? (?:from|of)"
    r"|(?:governor|chairman|chairwoman|president|head|director|minister|officials?) (?:of|at|from|with)"
    r"|[,.\"] ?(?:said|says|added|announced)|\w (?:said|says))\s(?:the\s)?$"
)
_FIGURES = deferred(r"(?i)\b(?:data|figures|statistics|numbers|survey|index)\s(?:\w+\s){0,3}by\s(?:the\s)?$")
"""Numbers that a body publishes are no act of it."""
_AHEAD = deferred(r"\b(?:will|would|to|by|from|until|before|since)\s(?:\w+\s){0,3}(?:on\s)?$")
"""What stands before a weekday on which something is still to be done."""
_LONGEST_BETWEEN = 60
"""Characters of names that no table holds, between two that it does."""
_STARTS = deferred(r"\s?(?:起|施行|实施|之?[前后])")
"""What follows a day on which something starts or is due."""
_DESCRIBED = tuple((deferred(pattern), name, deferred(where)) for pattern, name, where in en.DESCRIBED)
_DESCRIBES = deferred(r"(?:central bank|regulators?|watchdog|cabinet|Fed(?<=\bFed)|executive)\b")
"""How a description of an institution ends."""
_POWER = deferred(
    r"(?i)\b(?:government|regulators?|ministry|central bank|authorit(?:y|ies)|commission|administration|agency|cabinet|watchdog"
    r"|department|parliament|council)\b"
    r"[^.;]{0,120}?\bon\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
"""A body that is described, and a weekday after it."""
_WEEKDAY = deferred(r"(?i)\b(" + "|".join(en.WEEKDAYS) + r")\b|(" + "|".join(zh.WEEKDAYS) + ")")
_URL_DAY = deferred(r"https?://\S{4,60}?/(?P<y>(?:19|20)\d{2})[/-]?(?P<m>\d{2})[/-]?(?P<d>\d{2})/")
_ADDRESS_YEAR = deferred(zh.ADDRESS_YEAR)
_AMERICAN_EVENING = deferred(r"\d{1,2}:\d{2}\s?pm\s?(?:E|C|M|P)[SD]T", re.IGNORECASE)
_ISSUES = deferred(r"\s(?:jointly\s|recently\s)?(?:issued|released|published|unveiled)\b")
_KIND = deferred(r"(?i)\bissued\s(?:a|an|the|new)\s(\w+)")
_HEADLINE_BY = deferred(r"(?P<by>[\u4e00-\u9fff]{3,20}?)(?::|就|发布|印发|公布|将|拟|明确|要求)")


RECENT, AHEAD = 45, 1200
"""Days before and after a report in which what it reports takes effect; older effects are background."""


@value
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
    if page.language == "zh":
        page = replace(page, folded=simplified(page.folded))
    printed, lead = _report_day(page, ("link line", "timestamp", "page header", "dateline", "page furniture", "front matter")), _lead(page)
    own = printed or _dateline_day(page, lead)
    stamped = _report_day(page, ("timestamp", "page header", "dateline", "page furniture", "link line", "front matter"))
    whole = _unbroken(page, lead) if page.language == "zh" else page
    known = tuple(issuers.found(whole.folded, *lead))
    joint, speakers = _joint(whole, lead, known), _speakers(whole, lead, known) or _passers(whole, lead)
    if len(joint) == 1 and speakers and speakers[0].span[0] < joint[0].span[0]:
        joint = []
    kind = search(_KIND, page.folded, *lead)
    return Report(
        issuers=ranked(tuple(_as_printed(page, one) for one in _named(whole, lead, joint, speakers))),
        kind=kind[1].lower() if kind and kind[1].lower() in en.TYPES else None,
        published=Dated(stamped.day, stamped.span) if stamped else (Dated(own.day, own.span, "inferred") if own else None),
        acted=next(filter(None, (_day_spoken(page, spoken, own) for spoken in _spoken(page, lead, speakers))), None),
        effective=_reported_effect(page, lead, own),
    )


def _named(page: Page, lead: Span, joint: list[issuers.Name], speakers: list[issuers.Name]) -> tuple[Mention, ...]:
    """The institutions that issue together, else the first that speaks or acts, else the one of the headline."""
    return mentions(page, joint or _first(page, lead, speakers) or acting(page, lead)[:1] or _of_headline(page))


def _unbroken(page: Page, lead: Span) -> Page:
    """A page whose lead has the line breaks that cut words of a script without spaces moved back to the mark before: nothing else moves."""
    text, folded = list(page.text), list(page.folded)
    for found in _BROKEN.finditer(page.folded, lead[0], min(lead[1], lead[0] + _OPENING)):
        if found.end() - page.folded.rfind("\n", 0, found.end() - 1) < _SHORTEST:
            continue
        for kept in (text, folded):
            kept[found.start("words") : found.end()] = ["\n", *kept[slice(*found.span("words"))]]
    return replace(page, text="".join(text), folded="".join(folded))


_OFFICE = deferred("(?:办公厅|办公室|综合司)(?![\u4e00-\u9fff]{0,6}[主副]任)")
"""The office of a body, which acts in its name."""
_BROKEN = deferred(r"(?:^|[,。;:、() \n])(?P<words>[\u4e00-\u9fff\d]{1,40})\n(?=[\u4e00-\u9fff])", re.MULTILINE)
_OPENING = 1200
"""Characters of a lead in which words that a line break cuts are read whole."""
_SHORTEST = 30
"""Characters of a line that breaks off only because it is full."""


def _as_printed(page: Page, name: Mention) -> Mention:
    """A name where it is printed, perhaps over the end of a line."""
    if name.span is None or page.folded[slice(*name.span)] == name.text:
        return name
    found = re.compile(r"\n?".join(map(re.escape, name.text))).search(page.folded, max(name.span[0] - 1, 0))
    return replace(name, span=found.span()) if found and found.start() <= name.span[0] + 1 else name


def _report_day(page: Page, reasons: Iterable[str]) -> dates.Day | None:
    """The day of a report: in its address, its time stamp, or beside its dateline; the first of `reasons` that shows one."""
    for reason in reasons:
        for span in page.noises(reason):
            if reason == "link line":
                url = _URL_DAY.search(page.folded, *span)
                found = dates.days(f"{url['y']}-{url['m']}-{url['d']}") if url else []
                if url and found:
                    return dates.Day(found[0].day, (url.start("y"), url.end("d")))
                continue
            found = dates.days(page.folded, *span)
            if found:
                return found[-1 if reason == "page furniture" else 0]
    return None


def _dateline_day(page: Page, lead: Span) -> dates.Day | None:
    """The day of a dateline that prints no year: by the weekday of the first sentence and the years printed, if they leave no choice."""
    for span in page.noises("dateline"):
        bare = dates.yearless(page.folded, *span)
        stop = page.folded.find("。", lead[0], lead[1])
        named = _WEEKDAY.search(page.folded, lead[0], stop if stop > 0 else lead[1])
        if bare:
            weekday = None if named is None else en.WEEKDAYS[named[1].lower()] if named[1] else zh.WEEKDAYS[named[2]]
            day = _dated(page, bare[0], bare[1], report=None, weekday=weekday)
            return dates.Day(day, bare[2]) if day else None
    return None


def _lead(page: Page) -> Span:
    """The first paragraphs of a report, without its headline."""
    dateline = next(page.noises("dateline"), None)
    start = dateline[1] if dateline else (page.lines[0][0] if page.lines else 0)
    return (start, min(start + 3000, len(page.folded)))


def _joint(page: Page, lead: Span, known: Sequence[Span]) -> list[issuers.Name]:
    """Institutions that a report names together as issuing something; `known` are those of the table in the lead."""
    words = page.folded[slice(*lead)]
    for match in _ISSUED_BY.finditer(page.folded, *lead) if may_match(_ISSUED_BY, words) else ():
        if names := _between_known(page, match.span("by")):
            return names
    for match in _ISSUED_EN.finditer(page.folded, *lead) if may_match(_ISSUED_EN, words) else ():
        by = _ISSUERS.search(page.folded, max(match.start() - 170, lead[0]), match.start())
        names = _between_known(page, by.span("by")) if by else []
        if names and _OTHERS_TOO.fullmatch(page.folded, names[-1].span[1], match.start()):
            return names
    return _joint_zh(page, lead, known)


def _between_known(page: Page, span: Span) -> list[issuers.Name]:
    """The institutions joined from the first of the table to the last within `span`."""
    known = list(issuers.found(page.folded, *span))
    if len(known) > 1 and page.folded[known[-1][0] - 1] == "(":
        known.pop()
    return issuers.split(page.folded, (known[0][0], known[-1][1])) if known else []


def _joint_zh(page: Page, lead: Span, known: Sequence[Span]) -> list[issuers.Name]:
    """Institutions joined by `、` that issue something together: `财政部、国家税务总局近日联合印发`."""
    chain: list[Span] = []
    for start, end in known:
        office = _OFFICE.match(page.folded, end, lead[1])
        end = office.end() if office else end
        between = [each.span for each in _by_form(page, chain[-1][1], start)] if chain else []
        joined = chain and (between or page.folded[chain[-1][1] : start].rstrip("\n") in ("、", "和", "与", "及", ",", "会同", " "))
        chain = [*chain, *between, (start, end)] if joined else [(start, end)]
        if len(chain) > 1 and not page.folded[start].isascii() and _SAID_ZH.match(page.folded, end, lead[1]):
            return [
                issuers.Name(*issuers.known_as(page.folded[slice(*span)])[:1], span, issuers.known_as(page.folded[slice(*span)])[1])
                for span in chain
            ]
    return []


def _by_form(page: Page, start: int, end: int) -> list[issuers.Name]:
    """Names that stand between two institutions of the table, where they read as such by their form: `、某委员会、`."""
    if end - start > _LONGEST_BETWEEN or not page.folded[start:end].startswith("、") or not page.folded[start:end].endswith("、"):
        return []
    return issuers.split(page.folded, (start + 1, end - 1)) if end - start > 2 else []


def _speakers(page: Page, lead: Span, known: Sequence[Span]) -> list[issuers.Name]:
    """Institutions in the lead that issue, say or decide something, in order; descriptions resolve where the place is clear."""
    found = []
    for start, end in known:
        english = page.folded[start].isascii()
        said = _SAID_EN.match(page.folded, end, lead[1]) if english else _SAID_ZH.match(page.folded, end, lead[1])
        if said or _told(page, start, lead) or _ISSUES.match(page.folded, end, lead[1]):
            text, printed = issuers.known_as(page.folded[start:end])
            found.append(issuers.Name(text, (start, end), printed))
    return sorted([*found, *_described(page, lead)], key=lambda each: each.span)


def _first(page: Page, lead: Span, speakers: list[issuers.Name]) -> list[issuers.Name]:
    """Who speaks first, with whom it is joined."""
    return [*_beside(page, lead, speakers[0]), speakers[0]] if speakers else []


def _beside(page: Page, lead: Span, speaker: issuers.Name) -> list[issuers.Name]:
    """The institution that a speaker is joined to in its own sentence: `The Ministry of X and the Y Commission said`."""
    for start, end in issuers.found(page.folded, lead[0], speaker.span[0]):
        if _AND.fullmatch(page.folded, end, speaker.span[0]) and not _told(page, start, lead):
            text, printed = issuers.known_as(page.folded[start:end])
            return [issuers.Name(text, (start, end), printed)]
    return []


def _told(page: Page, start: int, lead: Span) -> bool:
    """Whether what stands before an institution makes it the speaker; figures that it publishes do not."""
    told = _ACCORDING.search(page.folded, max(start - 40, lead[0]), start)
    return told is not None and not _FIGURES.search(page.folded, max(start - 60, lead[0]), start)


def _described(page: Page, lead: Span) -> Iterator[issuers.Name]:
    """Descriptions that speak (`the country's banking regulator said`), where the text shows which institution they mean."""
    for last in _DESCRIBES.finditer(page.folded, *lead) if may_match(_DESCRIBES, page.folded[slice(*lead)]) else ():
        if not _SAID_EN.match(page.folded, last.end()):
            continue
        for pattern, name, where in _DESCRIBED:
            match = pattern.search(page.folded, max(last.start() - 60, lead[0]), last.end())
            if match and match.end() == last.end() and where.search(page.folded):
                yield issuers.Name(name, match.span(), printed=False)
                break


def _passers(page: Page, lead: Span) -> list[issuers.Name]:
    """By whom a report says that something was passed or approved."""
    for match in _PASSED_ZH.finditer(page.folded, *lead):
        text, printed = issuers.known_as(match["by"])
        if issuers.resolves(match["by"]):
            return [issuers.Name(text, match.span("by"), printed)]
    return []


def _of_headline(page: Page) -> list[issuers.Name]:
    """The institution that a Chinese headline begins with: `交通运输部:...`."""
    match = _HEADLINE_BY.match(page.folded, *page.lines[0]) if page.lines else None
    if match and issuers.resolves(match["by"]):
        text, printed = issuers.known_as(match["by"])
        return [issuers.Name(text, match.span("by"), printed)]
    return []


def _spoken(page: Page, lead: Span, speakers: list[issuers.Name]) -> Iterator[Span]:
    """The first sentences of the lead in which an institution issues, says or decides something."""
    for name in speakers[:4]:
        start = max(page.folded.rfind(". ", lead[0], name.span[0]) + 2, page.folded.rfind("。", lead[0], name.span[0]) + 1, lead[0])
        stops = [at for mark in (". ", "。") if (at := page.folded.find(mark, name.span[1], lead[1])) >= 0]
        yield (start, min([*stops, lead[1]]))
    first = page.folded.find("。", *lead)
    if first > 0:
        yield (lead[0], first)
    elif page.language == "en" and not speakers:
        yield from _unnamed(page, lead)


def _unnamed(page: Page, lead: Span) -> Iterator[Span]:
    """The first sentence of the lead, where a body that it only describes acts or speaks in it on a weekday."""
    stop = page.folded.find(". ", *lead)
    end = stop if stop >= 0 else lead[1]
    if _POWER.search(page.folded, lead[0], end):
        yield (lead[0], end)


def _day_spoken(page: Page, spoken: Span, report: dates.Day | None) -> Dated | None:
    """A full date beside the verb, a day of the month, a weekday; what is not printed is taken from the report's own day or the text."""
    start, end = spoken
    printed = (each for each in dates.days(page.folded, start, min(start + 80, end)) if not page.posts(each.span))
    full = [each for each in printed if not _STARTS.match(page.folded, each.span[1])]
    if full:
        return Dated(full[0].day, full[0].span)
    named = _WEEKDAY.search(page.folded, start, end)
    if named and (_OTHERS_SAID.search(page.folded, start, named.start()) or _AHEAD.search(page.folded, start, named.start())):
        named = None
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
    printed |= {int(match["y"]) for match in _ADDRESS_YEAR.finditer(page.folded)}
    return dates.with_year(month, day, printed=printed, weekday=weekday)


def _reported_effect(page: Page, lead: Span, report: dates.Day | None) -> Dated | None:
    """From when a reported measure holds, where the lead says so."""
    chinese = page.folded.find("起", *lead) >= 0
    english = search(_NEWS_EFFECT, page.folded, *lead)
    match = english or (_NEWS_EFFECT_ZH.search(page.folded, *lead) if chinese else None)
    if match is None:
        return None
    span = next(match.span(name) for name in ("when", "will", "went", "moved") if name in match.re.groupindex and match[name])
    day = _day_of_effect(page, span, report, past=english is not None and english["went"] is not None)
    return day if day is None or report is None or -RECENT <= (day.day - report.day).days <= AHEAD else None


def _day_of_effect(page: Page, span: Span, report: dates.Day | None, *, past: bool) -> Dated | None:
    """The day printed at `span`, its year taken from the report's; what went into effect did so before the report."""
    full, bare = dates.days(page.folded, *span), dates.yearless(page.folded, *span)
    if full:
        return Dated(full[0].day, full[0].span)
    if report is None:
        return None
    weekday = en.WEEKDAYS.get(page.folded[slice(*span)].lower())
    if weekday is not None:
        return Dated(dates.near(weekday, report.day, ahead=False), span, "inferred")
    day = None
    if bare:
        day = dates.beside(*bare[:2], printed=report.day, weekday=None) if past else dates.closest(*bare[:2], report.day)
    return Dated(day, span, "inferred") if day else None
