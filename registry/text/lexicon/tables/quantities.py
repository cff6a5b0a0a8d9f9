"""Dates, periods and amounts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from registry.text.lexicon.tables.patterns import ALWAYS, NEVER, Rules, SidedRules


@dataclass(frozen=True, slots=True)
class Period:
    """A rule that makes a number with a unit of time a limit."""

    name: str
    before: re.Pattern[str]
    """Searched in what stands before it, to the very number; may hold the `event` that it runs from."""
    after: re.Pattern[str]
    """Matched right after it; may hold the `event`, and the `side` of it on which the period lies."""
    direction: str
    """`before` or `after` the event, where no `side` tells."""
    ends: tuple[str, ...] = ("",)
    """How what stands before it ends, spaces aside: a cheap test."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """Dates, periods and amounts. Groups of a pattern that stand for the same thing are numbered: `y1`, `y2`."""

    date_start: re.Pattern[str] | None = None
    """Where a date may begin: only there is `date` tried; None for anywhere."""
    date: re.Pattern[str] = NEVER
    """Groups `y` year, `m` month, `d` day, `part` part of a year or month, `iso` YYYY-MM-DD."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Lower case, without a full stop; a month that is not listed is read as a number."""
    not_months: frozenset[str] = frozenset()
    """Months that are another word where they are printed so: `may`."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Lower case: `start`, `middle`, `end`, `half1`, `half2`, `q1` to `q4`."""
    range_link: re.Pattern[str] = NEVER
    """What between two dates makes them a range."""
    reference: SidedRules = ()
    """What around a date makes it limit nothing."""
    date_roles: SidedRules = ()
    """What else it makes of the date: a kind of Deadline."""
    weekday: re.Pattern[str] = NEVER
    """The day of the week right before a date, which tells nothing of its own."""
    exclusive: re.Pattern[str] = NEVER
    """What before a day excludes it."""
    date_gate: re.Pattern[str] = ALWAYS
    """What is in every sentence that holds a date or a period."""
    further_day: re.Pattern[str] = NEVER
    """A further `day` of the same month that follows a date: group `d` in it."""
    hour_before: re.Pattern[str] = NEVER
    hour_after: re.Pattern[str] = NEVER
    """The hour printed beside a date: groups `h`, `min`, `half` of the day."""
    every_before: re.Pattern[str] = NEVER
    every_after: re.Pattern[str] = NEVER
    """What makes a day come round, group `u` ..."""
    every_limit: re.Pattern[str] = NEVER
    """... where this follows, or the date has a role."""
    fiscal: re.Pattern[str] = NEVER
    """The end of a year that is no calendar year."""
    period: re.Pattern[str] = NEVER
    """A stretch of time: groups `n` number, `u` unit, perhaps `kind` of unit, or `half` of a year."""
    periods: Sequence[Period] = ()
    """What makes it a limit, in the order they are tried."""
    sides: Mapping[str, str] = field(default_factory=dict)
    """Lower case: words for `before` an event; all others lie after it."""
    periodic: re.Pattern[str] = NEVER
    """An event that comes round, group `u`."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Lower case, `kind unit` where a kind is printed: unit of a Deadline."""
    own_date: re.Pattern[str] = NEVER
    """An event that is the date of the notice itself."""
    at_once: re.Pattern[str] = NEVER
    """What says that a repeal takes effect on the notice's own day."""
    same_day: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    """What says that a day is counted from another, which need not be known: `on the twentieth day following`."""
    """What says that a repeal takes effect with the notice."""
    recurring_gate: re.Pattern[str] = ALWAYS
    """What is in every sentence that tells of anything that comes round."""
    recurring: re.Pattern[str] = NEVER
    """Group `u`, perhaps the day `d`."""
    recurring_day: re.Pattern[str] = NEVER
    """The day `d` on which it comes round, right after it."""
    frequencies: Mapping[str, str] = field(default_factory=dict)
    number: re.Pattern[str] = ALWAYS
    """Where a number or a currency begins, a run of digits as one: only there are `amount` and `period` tried ..."""
    spelled: re.Pattern[str] = NEVER
    """... and where a word begins that is a number or an amount, the word whole."""
    amount: re.Pattern[str] = NEVER
    """Groups `n` number or `word` that spells one, `lo` the lower end of its range, `s` scale, `u` unit or its symbol `size`; `hundred` a
    number of hundredths; `over` and `below` of a fraction; `ready` one that is a word of its own."""
    ready: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Lower case: value and unit of such a word."""
    scales: Mapping[str, int] = field(default_factory=dict)
    amount_units: Mapping[str, str] = field(default_factory=dict)
    """Lower case, without spaces: unit of an Amount."""
    grouping: str = ","
    point: str = "."
    """What groups the digits of a number and what begins its decimals."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers in words, lower case, beside those that registry.text.numerals knows."""
    clause_ends: tuple[str, ...] = ()
    """Characters beyond which no word tells what an amount is for; none where a comma parts words of one clause."""
    comparators_before: Rules = ()
    comparators_after: Rules = ()
    comparator_reach: tuple[int, int] = (24, 14)
    """How many characters before and after a number its comparator may stand."""
    term_before: re.Pattern[str] = NEVER
    """What makes a stretch of time a quantity where no comparator does."""
    amount_range: re.Pattern[str] = NEVER
    basis_before: re.Pattern[str] = NEVER
    basis_after: re.Pattern[str] = NEVER
    """Of what an amount is a share or multiple, group `basis`."""
    per_before: re.Pattern[str] = NEVER
    per_after: re.Pattern[str] = NEVER
    """Per what it is counted, group `per`."""
    limit_before: re.Pattern[str] = NEVER
    """What makes it the most that is allowed."""
    roles: Rules = ()
