"""Amounts: how much, compared how, of what, per what and what for (domain.md 6.3).

An amount is a number with a unit: money of many countries, a share, a multiple, a count, a measure of size, or a stretch of time. Numbers
of cross-references (第X条) and of dates are none; what only says that something grows (翻一番) is not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from registry.text.evidence import group_span, groups
from registry.text.extract import Span
from registry.text.figures import matching, number, number_starts
from registry.text.lexicon import Lexicon, tables
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.numerals import chinese
from registry.text.values import value


@value
class Amount:
    """A quantity with its unit, comparator and role (domain.md 6.3)."""

    span: Span
    value: Decimal
    unit: str
    """`CNY`, `USD`, `percent`, `bp`, `times`, `fraction`, `persons`, `days`, `MPa`, `count` ..."""
    comparator: str = "eq"
    """`eq`, `ge`, `gt`, `le`, `lt` or `range`."""
    upper: Decimal | None = None
    """The upper end of a range."""
    role: str | None = None
    """`fine`, `threshold`, `rate`, `quota`, `share`, `price`, `count`, `limit`, `period`, `size`."""
    basis: Span | None = None
    """The words that say of what it is a share or multiple: 违法所得, `of the transaction amount`."""
    per: Span | None = None
    """The words that say per what it is counted: 每吨, `per tonne`."""
    rule: str = "number and unit"
    confidence: str = "explicit"


TIMES = ("years", "months", "weeks", "days", "workdays", "hours")
_RELATIVE = ("percent", "permille", "bp", "times", "fraction")
_COUNTED = ("persons", "households", "entities", "vehicles", "units", "terms", "count")


def amounts(
    folded: str, span: Span, lexicon: Lexicon, *, periods: bool = False, held: Sentence = ANY, starts: Sequence[int] | None = None
) -> tuple[Amount, ...]:
    """The quantities within `span`, a range as one; stretches of time that nothing compares only where `periods` are asked for.

    `held` are the words of `span`, where it is known which patterns may match them, and `starts` its numbers, where they are known.
    """
    words = lexicon.quantities
    starts = number_starts(folded, span, lexicon, held) if starts is None else starts
    matches = list(matching(words.amount, folded, starts, span[1])) if starts and held.may_match(words.amount) else ()
    if not matches:
        return ()
    around = _Around(*map(held.live, (words.comparators_before, words.comparators_after, words.roles)))
    found = [one for match in matches if (one := _amount(folded, span, match, words, around, periods=periods)) is not None]
    return tuple(_joined(folded, span, found, words)) if found else ()


class _Around(NamedTuple):
    """The rules for what stands around a number that may match the words of its measure."""

    before: tables.Rules
    after: tables.Rules
    roles: tables.Rules


def _amount(folded: str, span: Span, match: re.Match[str], words: tables.Quantities, around: _Around, *, periods: bool) -> Amount | None:
    told = groups(match)
    value, unit = _quantity(told, words)
    if value is None or unit is None:
        return None
    reach = words.comparator_reach
    before = folded[max(span[0], match.start() - reach[0]) : match.start()]
    after = folded[match.end() : min(span[1], match.end() + reach[1])]
    comparator = _comparator(before, after, around)
    if unit in TIMES:
        if not periods and not _is_term(value, unit, comparator, before, words):
            return None
        role: str | None = "period"
    else:
        role = "size" if "size" in told else _role(folded, span, match, (comparator, unit), words, around.roles)
    if (lower := _lower(told, words)) is not None and lower < value:
        return Amount(match.span(), lower, unit, "range", value, role, rule="range")
    return Amount(match.span(), value, unit, comparator, role=role)


def _is_term(value: Decimal, unit: str, comparator: str, before: str, words: tables.Quantities) -> bool:
    """Whether a stretch of time is a quantity by itself, and no deadline: something compares it, or it is a term."""
    if words.term_before.search(before):
        return True
    return comparator != "eq" and value <= 1000 and not (comparator == "le" and unit in _SHORT)


_SHORT = ("days", "workdays", "hours", "weeks")
"""Units of what is due soon: at most so many of them are a deadline."""


def _lower(told: Mapping[str, str], words: tables.Quantities) -> Decimal | None:
    """The lower end of a range whose unit is printed once: `5 to 10 percent`, 0.5~14.2m3."""
    digits = told.get("lo")
    value = _decimal(digits.replace(words.grouping, "").replace(words.point, ".")) if digits else None
    return None if value is None else value * words.scales.get(told.get("s", "").lower(), 1)


def _quantity(told: Mapping[str, str], words: tables.Quantities) -> tuple[Decimal | None, str | None]:
    """Value and unit of what matched."""
    if hundred := told.get("hundred"):
        return chinese(hundred), "percent"
    if below := told.get("below"):
        over = chinese(told.get("over", ""))
        ratio = {"千": "permille", "万": "bp"}.get(below)
        if ratio or not over:
            return over, ratio
        under = chinese(below)
        return (round(over / under, 6), "fraction") if under else (None, None)
    if ready := words.ready.get(told.get("ready", "").lower()):
        return Decimal(ready[0]), ready[1]
    unit = words.amount_units.get(told.get("u", "").lower().replace(" ", "")) or told.get("size")
    return _value(told, words), unit or ("count" if "s" in told else None)


@lru_cache(maxsize=4096)
def _decimal(digits: str) -> Decimal | None:
    """The value of digits; a long text repeats the same few, and shares them."""
    return chinese(digits)


def _value(told: Mapping[str, str], words: tables.Quantities) -> Decimal | None:
    """The number of an amount with its scale."""
    scale = words.scales.get(told.get("s", "").lower(), 1)
    if spelled := told.get("word"):
        whole = number(spelled, words)
        return None if whole is None else Decimal(whole) * scale
    digits = told.get("n")
    if not digits:
        return None
    value = _decimal(digits.replace(" ", "").replace(words.grouping, "").replace(words.point, "."))
    return None if value is None else value if scale == 1 else value * scale


def _comparator(before: str, after: str, around: _Around) -> str:
    """What the words before or after a number make of it; none means equal."""
    for pattern, name in around.after:
        if pattern.match(after):
            return name
    return next((name for pattern, name in around.before if pattern.search(before)), "eq")


def _role(
    folded: str, span: Span, match: re.Match[str], told: tuple[str, str], words: tables.Quantities, roles: tables.Rules
) -> str | None:
    """What a quantity is for, by its comparator, its unit and the words near it."""
    comparator, unit = told
    near = _near(folded, span, match, words) if roles else ""
    found = next((role for pattern, role in roles if pattern.search(near)), None)
    if found or comparator == "eq":
        return found or ("count" if unit in _COUNTED else None)
    return "limit" if words.limit_before.search(folded, max(span[0], match.start() - 24), match.start()) else "threshold"


def _near(folded: str, span: Span, match: re.Match[str], words: tables.Quantities) -> str:
    """A quantity with the words near it, in a language where a comma ends a clause those of its own clause."""
    before, after = folded[max(span[0], match.start() - 40) : match.start()], folded[match.end() : min(span[1], match.end() + 16)]
    if words.clause_ends:
        before = before[max(map(before.rfind, words.clause_ends)) + 1 :]
        after = after[: min((at for mark in words.clause_ends if (at := after.find(mark)) >= 0), default=len(after))]
    return before + match.group() + after


def _joined(folded: str, span: Span, found: Sequence[Amount], words: tables.Quantities) -> Iterator[Amount]:
    """`found` with lower and upper ends of a range made one, and what each is a share of and counted by."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        linked = other is not None and words.amount_range.fullmatch(folded, one.span[1], other.span[0]) is not None
        if other and linked and other.unit == one.unit and other.value > one.value:
            both = (one.span[0], other.span[1])
            one = Amount(both, one.value, one.unit, "range", other.value, other.role or one.role, rule="range")
            at += 1
        yield _related(folded, span, one, words)
        at += 1


def _related(folded: str, span: Span, one: Amount, words: tables.Quantities) -> Amount:
    """An amount with what it is a share or multiple of, and what it is counted by."""
    start, end = one.span
    basis = per = None
    if one.unit in _RELATIVE:
        basis = words.basis_after.match(folded, end, span[1]) or words.basis_before.search(folded, max(span[0], start - 30), start)
    elif one.unit not in TIMES:
        per = words.per_after.match(folded, end, span[1]) or words.per_before.search(folded, max(span[0], start - 12), start)
    if basis is None and per is None:
        return one
    return replace(one, basis=group_span(basis, "basis") if basis else None, per=group_span(per, "per") if per else None)
