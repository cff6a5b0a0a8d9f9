"""The days of a notice: signed, published, in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text import dates, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.metadata.head import number_run_in
from registry.text.metadata.page import HEAD, REVISED, SEAL, Act, Page
from registry.text.metadata.values import Dated
from registry.text.numerals import integer

_DATE_FIELDS = tuple((name, deferred(pattern)) for name, pattern in zh.DATE_FIELDS)
_EFFECTIVE_FIELD = deferred(r"(?i)\beffective date\*{0,2}\s?:\*{0,2}\s?")
_COMMENCES_ZH = deferred(zh.COMMENCES)
_COMMENCES_EN = deferred(en.COMMENCES, re.IGNORECASE)
_EFFECT = deferred(en.EFFECT, re.IGNORECASE)
_IMMEDIATE = deferred(en.IMMEDIATE, re.IGNORECASE)
_DIGEST_DAY = deferred(en.DIGEST_DAY)
_POSTED_FIELD = deferred(r"(?i)(?:[-*]\s{0,3})?\*{0,2}date\*{0,2}\s?:\*{0,2}\s?")
_POSTED = deferred(r"(?i)(?:published|posted|publication date|date of publication|(?:release|publish|publishing) date|released)\b")
_SIGNED_FIELD = deferred(
    r"(?i)\b(?:date of (?:issue|issuance|promulgation|dispatch)|(?:issue|dispatch|promulgation) date"
    r"|(?:issued|promulgated) on|dated)\s?:?\s{0,12}"
)
_GOES_ON = deferred(r"[ \t]{0,8}\n[ \t]{0,12}[a-z\d][^\n]{0,400}")
_ORDER_SIGNED = deferred(en.ORDER_SIGNED)
_SIGNED_LINE = 120
"""Characters of the longest closing line in which the issuer's name stands before the day."""
_SIGNING = 260
"""Characters before the day in which an order is promulgated and signed."""
_LEGISLATURE = deferred("人民代表大会|全国人大|人大常委会|People's Congress")
_LIFE = ("effect", "force", "appl", "immediate", "implement", "operation", "as of")
"""Words without which no English clause of commencement is written."""
INNER = 40
"""Lines of the longest covering notice."""
_STARTED = ("施行", "实施")
_PASSED = ("批准", "通过")
"""What is done to a text before it is published."""


def document_day(page: Page) -> Dated | None:
    """The day of signature: a field, a line of the head, the newest line of history, the closing."""
    field = _field_day(page, "document_date") or _signed(page) or _order_signed(page)
    if field:
        return field
    acted = [act.day for act in page.history if act.verb not in (*_STARTED, *_PASSED) or _legislates(page, act)]
    if acted:
        return _newest(acted)
    for start, end in page.lines[:HEAD]:
        if end - start > 500 or page.folded[start:end].endswith("。"):
            break
        alone = page.day_alone((start, end)) or _behind_number(page, (start, end))
        if alone and not _stamped(page, alone):
            return Dated(alone.day, alone.span)
    return _closing_day(page) or _inner_day(page) or _day_told(page) or _day_run_in(page)


def _day_run_in(page: Page) -> Dated | None:
    """The day behind the number of a letter whose head was run into its text."""
    number = number_run_in(page)
    if number is None or number.span is None:
        return None
    day = next(iter(dates.days(page.folded, number.span[1], number.span[1] + 24)), None)
    return Dated(day.day, day.span) if day else None


def _inner_day(page: Page) -> Dated | None:
    """The day under the name of a body that signs a covering notice, above what it forwards."""
    for at, line in enumerate(page.lines[:INNER]):
        alone = page.day_alone(line)
        above = next((above for above in reversed(page.lines[:at]) if not SEAL.fullmatch(page.folded, *above)), None) if alone else None
        if alone and above and above[1] - above[0] <= page.longest_signature and issuers.split(page.folded, above):
            return Dated(alone.day, alone.span)
    return None


def _stamped(page: Page, day: dates.Day) -> bool:
    """Whether a day in figures alone stamps a Chinese page: a notice writes its own with 年, 月 and 日 (GB/T 9704-2012)."""
    return page.language == "zh" and "年" not in page.folded[slice(*day.span)]


def _behind_number(page: Page, line: Span) -> dates.Day | None:
    """The day that stands behind the number in its line."""
    printed = dates.days(page.folded, *line) if page.number_alone(line) else []
    return printed[-1] if printed and printed[-1].span[1] == line[1] else None


def _signed(page: Page) -> Dated | None:
    """The day in an English field above the notice."""
    for start, end in page.noises("page header"):
        field = _SIGNED_FIELD.search(page.folded, start, end)
        found = dates.days(page.folded, field.end(), min(field.end() + 24, end)) if field else []
        if found:
            return Dated(found[0].day, found[0].span)
    return None


def _order_signed(page: Page) -> Dated | None:
    """The day behind the name of whoever signs an order, printed within its paragraph, above the text that it gives force to."""
    head = page.lines[:HEAD]
    for start, end in (line for line in page.lines_with(*en.ORDERS) if line in head):
        for day in dates.days(page.folded, start, end):
            if _ORDER_SIGNED.search(page.folded[max(start, day.span[0] - _SIGNING) : day.span[0]]):
                return Dated(day.day, day.span)
    return None


def _legislates(page: Page, act: Act) -> bool:
    """Whether a legislature passed the text that day, the day of its document; what a ministry's meeting passes is yet unsigned."""
    return act.verb == "通过" and _LEGISLATURE.search(page.folded, *act.line) is not None


def _day_told(page: Page) -> Dated | None:
    """The day on which a digest says that what it sums up was issued."""
    if "front matter" not in page.reasons:
        return None
    for start, end in (*page.noises("summary"), *page.noises("commentary"), *page.lines[1:]):
        for told in _DIGEST_DAY.finditer(page.folded, start, end):
            found = dates.days(page.folded, told.end(), min(told.end() + 24, end))
            if found and found[0].span[0] - told.end() <= 1:
                return Dated(found[0].day, found[0].span)
    return None


def _closing_day(page: Page) -> Dated | None:
    """The day under the text: a line of its own, or after the issuer's name."""
    for line in reversed(page.lines[-6:]):
        start, end = page.signing(line)
        alone = page.day_alone((start, end))
        printed = dates.days(page.folded, start, end) if alone is None and end - start <= _SIGNED_LINE else []
        if len(printed) == 1 and printed[0].span[1] == end:
            before = start + len(page.folded[start : printed[0].span[0]].rstrip(" ,"))
            alone = printed[0] if issuers.split(page.folded, (start, before)) else None
        if alone:
            return Dated(alone.day, alone.span)
    return None


def publication_day(page: Page) -> Dated | None:
    """The day of publication, where the text or its page says so."""
    published = [act.day for act in page.history if act.publishes]
    return _field_day(page, "publication_date") or (Dated(published[-1].day, published[-1].span) if published else _posted(page))


def _posted(page: Page) -> Dated | None:
    """The day on which a page or a digest says that it put the text up."""
    for reason, field in (("front matter", _POSTED_FIELD), ("timestamp", _POSTED), ("page header", _POSTED)):
        for start, end in page.noises(reason):
            named = field.match(page.folded, start, end)
            found = dates.days(page.folded, named.end(), min(named.end() + 40, end)) if named else []
            if found:
                return Dated(found[0].day, found[0].span)
    return _stamp(page)


def _stamp(page: Page) -> Dated | None:
    """The day with which a page stamps a Chinese notice without saying so: alone under the title, or before its source and counters."""
    if page.language != "zh":
        return None
    headers = (day for start, end in page.noises("page header") for day in dates.days(page.folded, start, end)[:1] if day.span[0] == start)
    lines = (day for line in page.lines[:HEAD] if (day := page.day_alone(line)) and _stamped(page, day))
    return next((Dated(day.day, day.span) for day in (*headers, *lines)), None)


def effective_day(page: Page, document: Dated | None) -> Dated | None:
    """The day this text takes effect: its history, its commencement clause, a field."""
    started = [act.day for act in page.history if act.verb in _STARTED]
    if started:
        return Dated(started[-1].day, started[-1].span)
    revised = max((act.day.day for act in page.history if act.verb in REVISED), default=None)
    clauses = page.once(_clauses_zh, _enacted(page, document)) or page.once(_clauses_en, document)
    clause = clauses[-1] if clauses else None
    if clause and not (revised and clause.source == "explicit" and clause.day < revised):
        return clause
    return _field_day(page, "effective_date") or _digest_effect(page)


def _enacted(page: Page, document: Dated | None) -> Dated | None:
    """The day that `自公布之日起` counts from; a day on which a text was only passed or approved is not the day it was published."""
    if not page.history:
        return document
    published = [act.day for act in page.history if act.publishes or _legislates(page, act)]
    newest = _newest(published) if published else None
    if newest is None or any(act.verb in REVISED and act.day.day > newest.day for act in page.history):
        return None
    return newest


def _newest(among: list[dates.Day]) -> Dated:
    newest = max(among, key=lambda each: (each.day, each.span))
    return Dated(newest.day, newest.span)


def commencements(page: Page, document: Dated | None) -> Iterator[Dated]:
    """The clauses by which this very text takes effect, each with its day and where it stands."""
    yield from page.once(_clauses_zh, _enacted(page, document))
    yield from page.once(_clauses_en, document)


def _clauses_zh(page: Page, document: Dated | None) -> list[Dated]:
    """Commencement clauses outside quotation marks and titles."""
    found = []
    for start, end in page.lines_with("起"):
        at, quotes, titles = start, 0, 0
        for match in _COMMENCES_ZH.finditer(page.folded, start, end):
            between = page.folded[at : match.start()]
            at, quotes, titles = match.start(), quotes + between.count('"'), titles + between.count("《") - between.count("》")
            day = None if quotes % 2 or titles > 0 else _clause_day(page, match, document)
            found += [day] if day else []
    return found


def _clause_day(page: Page, match: re.Match[str], document: Dated | None) -> Dated | None:
    printed = dates.days(page.folded, *match.span("when"))
    if printed:
        return Dated(printed[0].day, match.span("when"))
    if document is None or not match["when"].endswith("之日"):
        return None
    day = dates.after(document.day, integer(match["off"]) or 0, match["unit"]) if match["off"] else document.day
    return Dated(day, match.span(), "inferred") if day else None


def _clauses_en(page: Page, document: Dated | None) -> list[Dated]:
    """English clauses by which this very text takes effect."""
    found = []
    for start, end in page.lines_with(*_LIFE) if page.language != "zh" else ():
        for match in _COMMENCES_EN.finditer(page.folded, start, _wrapped(page, end)):
            whole = match.group()
            if not _EFFECT.search(whole[-len(match["rest"]) - 20 :]):
                continue
            printed = dates.days(page.folded, *match.span("rest"))
            if printed:
                found.append(Dated(printed[0].day, printed[0].span))
            elif document and _IMMEDIATE.search(match["rest"]):
                found.append(Dated(document.day, match.span(), "inferred"))
    return found


def _wrapped(page: Page, end: int) -> int:
    """The end of the next line, where a line ends within a sentence that goes on there with a number or a small letter."""
    following = _GOES_ON.match(page.folded, end)
    return following.end() if following and page.folded[end - 1] not in ".;:" else end


def _digest_effect(page: Page) -> Dated | None:
    """The effective date that a third party's digest states in a field."""
    for start, end in page.lines if "front matter" in page.reasons else ():
        field = _EFFECTIVE_FIELD.search(page.folded, start, end)
        printed = dates.days(page.folded, field.end(), field.end() + 24) if field else []
        if printed:
            return Dated(printed[0].day, printed[0].span)
    return None


def _field_day(page: Page, name: str) -> Dated | None:
    """The day in a field above the notice (`成文日期：`, `发布日期：`)."""
    for wanted, pattern in _DATE_FIELDS:
        for span in page.noises("page header") if wanted == name else ():
            field = pattern.search(page.folded, *span)
            found = dates.days(page.folded, field.end(), min(field.end() + 20, span[1])) if field else []
            if found:
                return Dated(found[0].day, found[0].span)
    return None
