"""Dates, deadlines and amounts: a small grammar of its own, whose words a lexicon brings (domain.md 6.2, 6.3).

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
from registry.text.lexicon import Lexicon, tables
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


def _group(match: re.Match[str], name: str) -> str | None:
    """What the first group matched that bears `name`, with or without a number after it."""
    return next((text for group, text in match.groupdict().items() if text and group.rstrip("0123456789") == name), None)


def _number(text: str, words: tables.Quantities) -> int | None:
    """The whole number that `text` spells."""
    return words.numbers.get(text.lower()) or integer(text)


# Dates.


def dates(folded: str, span: Span, lexicon: Lexicon, *, known: date | None) -> tuple[Day, ...]:
    """The dates printed within `span`; a date without a year takes that of the date before it, else that of `known`, else none."""
    found: list[Day] = []
    year = None
    for match in lexicon.quantities.date.finditer(folded, *span):
        day, year = _read(match, year, known, lexicon.quantities)
        if day is not None:
            found.append(day)
    return tuple(found)


def _read(match: re.Match[str], year: int | None, known: date | None, words: tables.Quantities) -> tuple[Day | None, int | None]:
    """The date that `match` prints, and the year that the next one takes."""
    iso, word, part = _group(match, "iso"), _group(match, "m"), _group(match, "part")
    if iso:
        return Day(match.span(), _real(*(int(piece) for piece in iso.split("-")))), int(iso[:4])
    printed = _spelled(_group(match, "y"))
    if (printed is not None and not 1900 <= printed <= 2200) or word in words.not_months:
        return None, year
    month = (words.months.get(word.lower().rstrip(".")) or _spelled(word)) if word else None
    meant = words.parts.get((part or "").lower(), "")
    if month is None and not meant:
        return None, year
    current = printed or year or (known.year if known else None)
    return _day(match.span(), current, month, _spelled(_group(match, "d")), meant), printed or year


def _spelled(text: str | None) -> int | None:
    """A number that may be printed with spaces in it."""
    return integer(text.replace(" ", "")) if text else None


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


def deadlines(folded: str, span: Span, lexicon: Lexicon, *, known: date | None) -> tuple[Deadline, ...]:
    """The dates and periods within `span` that limit something; `known` is the date of the document, against which periods run."""
    printed = dates(folded, span, lexicon, known=known)
    words = lexicon.quantities
    found = [*_fixed(folded, span, printed, words), *_relative(folded, span, words, known=known), *_recurring(folded, span, words)]
    return tuple(sorted(found, key=lambda deadline: deadline.span))


_BEFORE, _AFTER = 48, 24


def _fixed(folded: str, span: Span, printed: tuple[Day, ...], words: tables.Quantities) -> Iterator[Deadline]:
    """Printed dates with what the words around them make of them; the start of a range speaks through its end."""
    for index, day in enumerate(printed):
        following = printed[index + 1] if index + 1 < len(printed) else None
        if following and _spans_to(folded, day, following, words):
            continue
        start = day.span[0]
        if index and _spans_to(folded, printed[index - 1], day, words):
            start = printed[index - 1].span[0]
            ranged = True
        else:
            ranged = False
        before = folded[max(span[0], start - _BEFORE) : start]
        after = folded[day.span[1] : min(span[1], day.span[1] + _AFTER)]
        kind = _kind(before, after, words, ranged=ranged)
        if kind:
            boundary = "exclusive" if words.exclusive.search(before) and day.precision == "day" else "inclusive"
            yield Deadline((start, day.span[1]), kind, day.day, boundary=boundary, precision=day.precision)


def _spans_to(folded: str, first: Day, second: Day, words: tables.Quantities) -> bool:
    return bool(words.range_link.fullmatch(folded[first.span[1] : second.span[0]]))


def _kind(before: str, after: str, words: tables.Quantities, *, ranged: bool) -> str | None:
    """What the words around a date make of it; None for a date of reference."""
    if _role_of(before, after, words.reference):
        return None
    return "validity_end" if ranged else _role_of(before, after, words.date_roles)


def _role_of(before: str, after: str, rules: tables.SidedRules) -> str | None:
    return next((kind for side, pattern, kind in rules if (pattern.search(before) if side == "before" else pattern.match(after))), None)


def _relative(folded: str, span: Span, words: tables.Quantities, *, known: date | None) -> Iterator[Deadline]:
    """Periods that run from an event, resolved where the event is the date of the document itself."""
    for match in words.within.finditer(folded, *span):
        count = _number(match["n"], words)
        unit = words.units.get(" ".join(f"{_group(match, 'kind') or ''} {match['u']}".lower().split()))
        if count is None or count > 20_000 or unit is None:
            continue
        event = _group(match, "event")
        day = add(known, count, unit) if event and words.own_date.search(event) and known else None
        yield Deadline(match.span(), "relative", day, count, unit, match.span("event") if event else None)


def add(day: date, count: int, unit: str) -> date | None:
    """`day` and `count` units later; None for working days (they need a calendar of holidays) and hours."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1)) if count < 100_000 else None
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0) * count
    if not months or months > 24_000:
        return None
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, monthrange(day.year + year, month + 1)[1]))


def _recurring(folded: str, span: Span, words: tables.Quantities) -> Iterator[Deadline]:
    for match in words.recurring.finditer(folded, *span):
        yield Deadline(match.span(), "recurring", count=1, unit=words.frequencies.get(match["u"].lower(), "year"))


# Amounts.

_TIMES = ("years", "months", "days", "workdays")


def amounts(folded: str, span: Span, lexicon: Lexicon) -> tuple[Amount, ...]:
    """The quantities within `span`, a range as one."""
    words = lexicon.quantities
    found = [amount for match in words.amount.finditer(folded, *span) if (amount := _amount(folded, span, match, words)) is not None]
    return tuple(_joined(folded, found, words))


def _amount(folded: str, span: Span, match: re.Match[str], words: tables.Quantities) -> Amount | None:
    value, unit = _value(match, words), words.amount_units.get((_group(match, "u") or "").lower().replace(" ", ""))
    if hundred := _group(match, "hundred"):
        value, unit = chinese(hundred), "percent"
    if value is None or unit is None:
        return None
    reach = words.comparator_reach
    before = folded[max(span[0], match.start() - reach[0]) : match.start()]
    after = folded[match.end() : min(span[1], match.end() + reach[1])]
    comparator = _comparator(before, after, words)
    if unit in _TIMES and (comparator == "eq" or value > 1000) and not words.term_before.search(before):
        return None
    return Amount(match.span(), value, unit, comparator, None, _role(folded, span, match, comparator, words.roles))


def _value(match: re.Match[str], words: tables.Quantities) -> Decimal | None:
    """The number of an amount with its scale."""
    digits = _group(match, "n")
    if not digits:
        return None
    value = chinese(digits.replace(" ", "").replace(words.grouping, "").replace(words.point, "."))
    return None if value is None else value * words.scales.get((_group(match, "s") or "").lower(), 1)


def _comparator(before: str, after: str, words: tables.Quantities) -> str:
    """What the words before or after a number make of it; none means equal."""
    for pattern, name in words.comparators_after:
        if pattern.match(after):
            return name
    return next((name for pattern, name in words.comparators_before if pattern.search(before)), "eq")


def _role(folded: str, span: Span, match: re.Match[str], comparator: str, roles: tables.Rules) -> str | None:
    """What a quantity is for, by the words near it."""
    near = folded[max(span[0], match.start() - 40) : min(span[1], match.end() + 16)]
    found = next((role for pattern, role in roles if pattern.search(near)), None)
    return found or ("threshold" if comparator != "eq" else None)


def _joined(folded: str, found: list[Amount], words: tables.Quantities) -> Iterator[Amount]:
    """`found` with lower and upper ends of a range made one."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        if (
            other
            and other.unit == one.unit
            and other.value > one.value
            and words.amount_range.fullmatch(folded, one.span[1], other.span[0])
        ):
            yield Amount((one.span[0], other.span[1]), one.value, one.unit, "range", other.value, other.role or one.role)
            at += 2
            continue
        yield one
        at += 1
