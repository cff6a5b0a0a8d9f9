"""The days of a notice: signed, published, in force."""

from __future__ import annotations

import re

from registry.text import dates, issuers
from registry.text.lexicon import en, zh
from registry.text.metadata.page import HEAD, REVISED, Page
from registry.text.metadata.values import Dated
from registry.text.numerals import integer

_DATE_FIELDS = tuple((name, re.compile(pattern)) for name, pattern in zh.DATE_FIELDS)
_EFFECTIVE_FIELD = re.compile(r"(?i)\beffective date\*{0,2}\s?:\*{0,2}\s?")
_COMMENCES_ZH = re.compile(zh.COMMENCES)
_COMMENCES_EN = re.compile(en.COMMENCES, re.IGNORECASE)
_EFFECT = re.compile(en.EFFECT, re.IGNORECASE)
_IMMEDIATE = re.compile(en.IMMEDIATE, re.IGNORECASE)
_STARTED = ("施行", "实施")
_PASSED = ("批准", "通过")
"""What is done to a text before it is published."""


def document_day(page: Page) -> Dated | None:
    """The day of signature: a field, a line of the head, the newest line of history, the closing."""
    field = _field_day(page, "document_date")
    if field:
        return field
    acted = [act.day for act in page.history if act.verb not in (*_STARTED, *_PASSED)]
    if acted:
        return _newest(acted)
    for start, end in page.lines[1:HEAD]:
        if end - start > 500 or page.folded[start:end].endswith("。"):
            break
        alone = dates.only_day(page.folded, (start, end))
        if alone:
            return Dated(alone.day, alone.span)
    return _closing_day(page)


def _closing_day(page: Page) -> Dated | None:
    """The day under the text: a line of its own, or after the issuer's name."""
    for start, end in reversed(page.lines[-6:]):
        alone = dates.only_day(page.folded, (start, end))
        printed = dates.days(page.folded, start, end)
        if alone is None and len(printed) == 1 and printed[0].span[1] == end and end - start <= 80:
            before = page.folded[start : printed[0].span[0]].strip(" ,")
            alone = printed[0] if before and issuers.resolves(before) else None
        if alone:
            return Dated(alone.day, alone.span)
    return None


def publication_day(page: Page) -> Dated | None:
    """The day of publication, where the text or its page says so."""
    published = [act.day for act in page.history if act.publishes]
    return _field_day(page, "publication_date") or (Dated(published[-1].day, published[-1].span) if published else None)


def effective_day(page: Page, document: Dated | None) -> Dated | None:
    """The day this text takes effect: its history, its commencement clause, a field."""
    started = [act.day for act in page.history if act.verb in _STARTED]
    if started:
        return Dated(started[-1].day, started[-1].span)
    revised = max((act.day.day for act in page.history if act.verb in REVISED), default=None)
    clause = _clause_zh(page, _enacted(page, document)) or _clause_en(page, document)
    if clause and not (revised and clause.source == "explicit" and clause.day < revised):
        return clause
    return _field_day(page, "effective_date") or _digest_effect(page)


def _enacted(page: Page, document: Dated | None) -> Dated | None:
    """The day that `自公布之日起` counts from; a day on which a text was only passed or approved is not the day it was published."""
    if not page.history:
        return document
    published = [act.day for act in page.history if act.publishes]
    newest = _newest(published) if published else None
    if newest is None or any(act.verb in REVISED and act.day.day > newest.day for act in page.history):
        return None
    return newest


def _newest(among: list[dates.Day]) -> Dated:
    newest = max(among, key=lambda each: (each.day, each.span))
    return Dated(newest.day, newest.span)


def _clause_zh(page: Page, document: Dated | None) -> Dated | None:
    """The last commencement clause outside quotation marks and titles."""
    found = None
    for start, end in page.lines:
        at, quotes, titles = start, 0, 0
        for match in _COMMENCES_ZH.finditer(page.folded, start, end):
            between = page.folded[at : match.start()]
            at, quotes, titles = match.start(), quotes + between.count('"'), titles + between.count("《") - between.count("》")
            found = (None if quotes % 2 or titles > 0 else _clause_day(page, match, document)) or found
    return found


def _clause_day(page: Page, match: re.Match[str], document: Dated | None) -> Dated | None:
    printed = dates.days(page.folded, *match.span("when"))
    if printed:
        return Dated(printed[0].day, match.span("when"))
    if document is None or not match["when"].endswith("之日"):
        return None
    day = dates.after(document.day, integer(match["off"]) or 0, match["unit"]) if match["off"] else document.day
    return Dated(day, match.span(), "inferred") if day else None


def _clause_en(page: Page, document: Dated | None) -> Dated | None:
    """The last clause by which this very text takes effect."""
    found = None
    for start, end in page.lines:
        for match in _COMMENCES_EN.finditer(page.folded, start, end):
            whole = match.group()
            if not _EFFECT.search(whole[-len(match["rest"]) - 20 :]):
                continue
            printed = dates.days(page.folded, *match.span("rest"))
            if printed:
                found = Dated(printed[0].day, printed[0].span)
            elif document and _IMMEDIATE.search(match["rest"]):
                found = Dated(document.day, match.span(), "inferred")
    return found


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
