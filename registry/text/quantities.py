"""Dates, deadlines and amounts: a small grammar of its own for Chinese and English (domain.md 6.2, 6.3).

dates       every date that is printed, with its precision
deadlines   dates and periods by which, until which or from which something holds; dates of reference are none
amounts     quantities with unit, comparator, range and role; numbers of cross-references (第X条) are none
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.numerals import chinese, integer


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date or a period by which, until which or from which something holds (domain.md 6.2)."""

    span: Span
    kind: str
    """`fixed`, `relative`, `recurring`, `eligibility_cutoff`, `validity_end` or `effective`."""
    day: date | None = None
    count: int | None = None
    unit: str | None = None
    """`day`, `workday`, `week`, `month`, `quarter`, `year` or `hour`; with `count`, for a relative one."""
    anchor: Span | None = None
    """The event that a relative period runs from."""
    boundary: str = "inclusive"
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with its unit, comparator and role (domain.md 6.3)."""

    span: Span
    value: Decimal
    unit: str
    """`CNY`, `USD`, `percent`, `bp`, `times`, `persons` ..."""
    comparator: str = "eq"
    """`eq`, `ge`, `gt`, `le`, `lt` or `range`."""
    upper: Decimal | None = None
    """The upper end of a range."""
    role: str | None = None
    """`fine`, `threshold`, `rate`, `quota`, `share`, `price`, `count`."""


@dataclass(frozen=True, slots=True)
class Day:
    """A printed date: its last day, how exactly it is meant, and whether its year was printed."""

    span: Span
    day: date | None
    precision: str = "day"


_Rules = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns with what each of them means, in the order they are tried."""


# Dates.


def dates(folded: str, span: Span, *, language: str, known: date | None) -> tuple[Day, ...]:
    """The dates printed within `span`; a date without a year takes that of the date before it, else that of `known`, else none."""
    found: list[Day] = []
    year = None
    pattern = zh.DATE if language == "zh" else en.DATE
    for match in pattern.finditer(folded, *span):
        day, year = _read_zh(match, year, known) if language == "zh" else _read_en(match, year, known)
        if day is not None:
            found.append(day)
    return tuple(found)


def _read_zh(match: re.Match[str], year: int | None, known: date | None) -> tuple[Day | None, int | None]:
    printed = integer(match["y"].replace(" ", "")) if match["y"] else None
    if printed is not None and not 1900 <= printed <= 2200:
        return None, year
    current = printed or year or (known.year if known else None)
    month = integer(match["m"].replace(" ", "")) if match["m"] else None
    number = integer(match["d"].replace(" ", "")) if match["d"] else None
    part = match["part"] or match["mpart"]
    if month is None and part is None:
        return None, printed or year
    return _day(match.span(), current, month, number, zh.PARTS.get(part or "", "")), printed or year


def _read_en(match: re.Match[str], year: int | None, known: date | None) -> tuple[Day | None, int | None]:
    if match["iso"]:
        return Day(match.span(), _real(*(int(part) for part in match["iso"].split("-")))), int(match["iso"][:4])
    printed = next((int(match[name]) for name in ("y1", "y2", "y3", "y4") if match[name]), None)
    word = next((match[name] for name in ("m1", "m2", "m3") if match[name]), None)
    if word and word.islower() and word == "may":
        return None, year
    number = next((int(match[name]) for name in ("d1", "d2") if match[name]), None)
    month = en.MONTHS[word.lower().rstrip(".")] if word else None
    part = en.PARTS.get((match["part"] or match["hyphen"] or "").lower(), "")
    if month is None and not part:
        return None, year
    return _day(match.span(), printed or year or (known.year if known else None), month, number, part), printed or year


def _day(span: Span, year: int | None, month: int | None, number: int | None, part: str) -> Day | None:
    """The last day of what is printed."""
    precision = "day" if number else "month" if month else "year"
    if part in ("half1", "half2", "q1", "q2", "q3", "q4"):
        month, precision = {"half1": 6, "half2": 12, "q1": 3, "q2": 6, "q3": 9, "q4": 12}[part], "quarter"
    if year is None:
        return Day(span, None, precision)
    if month is None:
        month = {"start": 1, "middle": 6}.get(part, 12)
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    real = _real(year, month, number if number else {"start": 1, "middle": 15}.get(part, last))
    return Day(span, real, precision) if real else None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Deadlines.


def deadlines(folded: str, span: Span, *, language: str, known: date | None) -> tuple[Deadline, ...]:
    """The dates and periods within `span` that limit something; `known` is the date of the document, against which periods run."""
    printed = dates(folded, span, language=language, known=known)
    found = [*_fixed(folded, span, printed, language=language), *_relative(folded, span, language=language, known=known)]
    found += _recurring(folded, span, language=language)
    return tuple(sorted(found, key=lambda deadline: deadline.span))


_BEFORE, _AFTER = 48, 24


def _fixed(folded: str, span: Span, printed: tuple[Day, ...], *, language: str) -> Iterator[Deadline]:
    """Printed dates with what the words around them make of them; the start of a range speaks through its end."""
    for index, day in enumerate(printed):
        following = printed[index + 1] if index + 1 < len(printed) else None
        if following and _spans_to(folded, day, following, language=language):
            continue
        start = day.span[0]
        if index and _spans_to(folded, printed[index - 1], day, language=language):
            start = printed[index - 1].span[0]
            ranged = True
        else:
            ranged = False
        before = folded[max(span[0], start - _BEFORE) : start]
        if language == "zh" and zh.EVERY.search(before):
            continue
        after = folded[day.span[1] : min(span[1], day.span[1] + _AFTER)]
        kind = _kind_zh(before, after, ranged=ranged) if language == "zh" else _kind_en(before, after, ranged=ranged)
        if kind:
            boundary = "exclusive" if language == "en" and en.EXCLUSIVE.search(before) and day.precision == "day" else "inclusive"
            yield Deadline((start, day.span[1]), kind, day.day, boundary=boundary, precision=day.precision)


def _spans_to(folded: str, first: Day, second: Day, *, language: str) -> bool:
    between = folded[first.span[1] : second.span[0]]
    return bool((zh.RANGE_LINK if language == "zh" else en.RANGE_LINK).fullmatch(between))


def _kind_zh(before: str, after: str, *, ranged: bool) -> str | None:
    if zh.PAST_DATE.match(after):
        return None
    if ranged:
        return "validity_end"
    if zh.START_AFTER.match(after):
        return "effective"
    if zh.DUE_AFTER.match(after):
        return "eligibility_cutoff"
    if zh.LIMIT_AFTER.match(after):
        return "fixed"
    if zh.END_BEFORE.search(before):
        return "validity_end"
    return None


def _kind_en(before: str, after: str, *, ranged: bool) -> str | None:
    if en.REFERENCE_BEFORE.search(before):
        return None
    if ranged:
        return "validity_end"
    for pattern, kind in en.DATE_ROLES:
        if pattern.search(before):
            return kind
    return "effective" if en.START_AFTER.match(after) else None


def _relative(folded: str, span: Span, *, language: str, known: date | None) -> Iterator[Deadline]:
    """Periods that run from an event, resolved where the event is the date of the document itself."""
    for match in (zh.WITHIN if language == "zh" else en.WITHIN).finditer(folded, *span):
        count = integer(match["n"])
        unit = zh.UNITS[match["u"]] if language == "zh" else _unit_en(match)
        if count is None or count > 20_000:
            continue
        anchor = match.span("event") if match["event"] else None
        own = bool(match["event"]) and bool((zh.OWN_DATE if language == "zh" else en.OWN_DATE).search(match["event"]))
        day = add(known, count, unit) if own and known else None
        yield Deadline(match.span(), "relative", day, count, unit, anchor)


def _unit_en(match: re.Match[str]) -> str:
    unit = match["u"].lower().rstrip("s")
    return "workday" if unit == "day" and (match["kind"] or "").lower().rstrip() in ("working", "business") else unit


def add(day: date, count: int, unit: str) -> date | None:
    """`day` and `count` units later; None for working days (they need a calendar of holidays) and hours."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1)) if count < 100_000 else None
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0) * count
    if not months or months > 24_000:
        return None
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, monthrange(day.year + year, month + 1)[1]))


def _recurring(folded: str, span: Span, *, language: str) -> Iterator[Deadline]:
    for match in (zh.RECURRING if language == "zh" else en.RECURRING).finditer(folded, *span):
        word = match["u"].lower()
        yield Deadline(match.span(), "recurring", count=1, unit=zh.UNITS.get(word) or en.FREQUENCIES.get(word, "year"))


# Amounts.


def amounts(folded: str, span: Span, *, language: str) -> tuple[Amount, ...]:
    """The quantities within `span`, a range as one."""
    read = _amount_zh if language == "zh" else _amount_en
    pattern = zh.AMOUNT if language == "zh" else en.AMOUNT
    found = [amount for match in pattern.finditer(folded, *span) if (amount := read(folded, span, match)) is not None]
    return tuple(_joined(folded, found, language=language))


def _amount_zh(folded: str, span: Span, match: re.Match[str]) -> Amount | None:
    unit = _unit_zh(match)
    value = chinese(match["n"].replace(" ", "")) if match["n"] else None
    if match["hundred"]:
        value, unit = chinese(match["hundred"]), "percent"
    if value is None or unit is None:
        return None
    before = folded[max(span[0], match.start() - 14) : match.start()]
    after = folded[match.end() : min(span[1], match.end() + 8)]
    comparator = _comparator(before, after, zh.COMPARATORS_BEFORE, zh.COMPARATORS_AFTER)
    if unit in ("years", "months", "days", "workdays") and (comparator == "eq" or value > 1000) and not zh.TERM_BEFORE.search(before):
        return None
    return Amount(match.span(), value, unit, comparator, None, _role(folded, span, match, comparator, zh.ROLES))


def _unit_zh(match: re.Match[str]) -> str | None:
    unit = match["u"]
    return zh.AMOUNT_UNITS.get(unit) if unit else None


def _amount_en(folded: str, span: Span, match: re.Match[str]) -> Amount | None:
    digits = (match["n1"] or match["n2"] or match["n3"] or "").replace(",", "")
    if not digits:
        return None
    scale = en.SCALES.get((match["s1"] or match["s2"] or "").lower(), 1)
    currency, ratio = ((found or "").lower().replace(" ", "") for found in (match["c1"] or match["c2"], match["u3"]))
    unit = en.CURRENCIES.get(currency) or en.RATIOS.get(ratio)
    if unit is None:
        return None
    before = folded[max(span[0], match.start() - 24) : match.start()]
    after = folded[match.end() : min(span[1], match.end() + 14)]
    comparator = _comparator(before, after, en.COMPARATORS_BEFORE, en.COMPARATORS_AFTER)
    return Amount(match.span(), Decimal(digits) * scale, unit, comparator, None, _role(folded, span, match, comparator, en.ROLES))


def _comparator(before: str, after: str, leading: _Rules, trailing: _Rules) -> str:
    """What the words before or after a number make of it; none means equal."""
    for pattern, name in trailing:
        if pattern.match(after):
            return name
    return next((name for pattern, name in leading if pattern.search(before)), "eq")


def _role(folded: str, span: Span, match: re.Match[str], comparator: str, roles: _Rules) -> str | None:
    """What a quantity is for, by the words near it."""
    near = folded[max(span[0], match.start() - 40) : min(span[1], match.end() + 16)]
    found = next((role for pattern, role in roles if pattern.search(near)), None)
    return found or ("threshold" if comparator != "eq" else None)


def _joined(folded: str, found: list[Amount], *, language: str) -> Iterator[Amount]:
    """`found` with lower and upper ends of a range made one."""
    link = zh.AMOUNT_RANGE if language == "zh" else en.AMOUNT_RANGE
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        if other and other.unit == one.unit and other.value > one.value and link.fullmatch(folded, one.span[1], other.span[0]):
            yield Amount((one.span[0], other.span[1]), one.value, one.unit, "range", other.value, other.role or one.role)
            at += 2
            continue
        yield one
        at += 1
