"""Days that a notice sets: which they are, when the clock fires each, and how it is told. Pure.

    reading -> planned     days in force, deadlines, cut-offs and expiries, each with its place in the text
    day     -> moment      the instant at which it fires, in the time zone of its source
    day     -> reason      one sentence for whoever has to keep it

A Milestone is one (notice, kind, day). Its day is always the last day on which the thing may still be done (deadline,
eligibility_cutoff, expiry) or the first on which it holds (in_force):

- a limit printed as a month, quarter or year (`by the end of 2022`, `2025年底前`) is its last day, as read;
- a limit that excludes its own day (`before 1 July`) is the day before;
- a month from which something holds (`from September 2024`) is its first day, unless its end is meant (`from the end of`);
- a range in a measure that prints no year (`会计年度自1月1日起至12月31日止`) is a season that comes round, and no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from registry.text.extract import Span
from registry.text.lexicon import LEXICONS
from registry.text.measures import Measure
from registry.text.quantities import Deadline
from registry.text.reading import Reading

KINDS = ("in_force", "deadline", "eligibility_cutoff", "expiry")
AHEAD = 7
"""Days before a deadline, cut-off or expiry on which it fires, unless a setting says otherwise."""

_KIND_OF = {
    "fixed": "deadline",
    "relative": "deadline",
    "recurring": "deadline",
    "eligibility_cutoff": "eligibility_cutoff",
    "validity_end": "expiry",
    "effective": "in_force",
}
_LAWLESS = ("news_report", "summary")
_SEVERITIES = {"in_force": "medium", "deadline": "high", "eligibility_cutoff": "medium", "expiry": "medium"}
_ENDS = tuple(word for each in LEXICONS for word, part in each.quantities.parts.items() if part == "end")
_NO_TIME_TO_ACT = {"after a period": None, "at least": None, "for a period": "expiry"}
"""Rules of periods that are no time to act in: nothing is due when a waiting or keeping period ends."""
_YEAR = re.compile(r"\d{4}|[〇零○一二三四五六七八九]{4}")


@dataclass(frozen=True, slots=True)
class Planned:
    """A day that a reading sets, and where it says so."""

    kind: str
    """`in_force`, `deadline`, `eligibility_cutoff` or `expiry`."""
    day: date
    address: str | None
    """The measure's address; None for the notice itself."""
    span: Span | None
    """The date's words in the text of record; None where the text does not print them."""
    measure: Span | None
    """The measure, or the clause in which the notice itself says so; None where none does."""


# Which days.


def planned(reading: Reading) -> tuple[Planned, ...]:
    """The days that `reading` sets, in order of day; one of a kind and day, at the first place that sets it.

    Reports and summaries set none: they have no force, a date in them is hearsay until the notice itself is read, and a
    deadline told twice, once by each, would fire twice.
    """
    if reading.metadata.role in _LAWLESS:
        return ()
    first: dict[tuple[str, date], Planned] = {}
    for one in _stated(reading):
        first.setdefault((one.kind, one.day), one)
    return tuple(sorted(first.values(), key=lambda one: (one.day, KINDS.index(one.kind))))


def _stated(reading: Reading) -> Iterator[Planned]:
    """Every place that sets a day: the notice itself, then its measures in the order of the text."""
    effective = reading.metadata.effective_date
    if effective:
        clause = next((one.span for one in reading.measures if effective.span and _holds(one.span, effective.span)), None)
        yield Planned("in_force", effective.day, None, effective.span, clause)
    for measure in reading.measures:
        for deadline in (step for one in measure.deadlines for step in one.each):
            words = reading.text[slice(*deadline.span)]
            kind = _kind(deadline)
            if kind and deadline.day and not _comes_round(deadline, words, measure):
                yield Planned(kind, _last_or_first(kind, deadline.day, deadline, words=words), measure.address, deadline.span, measure.span)


def _comes_round(deadline: Deadline, words: str, measure: Measure) -> bool:
    """Whether a deadline is the end of a range of days to which no year is printed."""
    if deadline.kind != "validity_end" or deadline.precision != "day" or _YEAR.search(measure.text):
        return False
    return any(each.quantities.range_link.search(words) for each in LEXICONS)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _kind(deadline: Deadline) -> str | None:
    """What falls on a deadline's day, or None where nothing does."""
    if deadline.kind == "relative":
        return _NO_TIME_TO_ACT.get(deadline.rule, "deadline")
    return _KIND_OF.get(deadline.kind)


def _last_or_first(kind: str, day: date, deadline: Deadline, *, words: str) -> date:
    """The last day on which it may be done, or the first on which it holds."""
    if kind == "in_force":
        whole = deadline.precision == "month" and (day + timedelta(days=1)).day == 1
        return day.replace(day=1) if whole and not any(end in words.casefold() for end in _ENDS) else day
    return day - timedelta(days=1) if deadline.boundary == "exclusive" else day


# When it fires.


def leads(ahead: int = AHEAD) -> Mapping[str, int]:
    """Days between firing and the day itself, by kind: what comes into force fires on its day, everything else `ahead` of it."""
    return MappingProxyType({kind: 0 if kind == "in_force" else ahead for kind in KINDS})


LEADS = leads()
"""The leads where no setting says otherwise."""


def moment(day: date, zone: str, *, lead: int) -> datetime:
    """The instant (UTC) at which the clock of `zone` first shows the day that is `lead` days before `day`, or a later one.

    Some days begin after midnight (clocks go forward over it) and some never were (a zone that crossed the date line):
    those begin where the clocks jumped to. Raises ZoneInfoNotFoundError.
    """
    shown = day - timedelta(days=lead)
    place = ZoneInfo(zone)
    midnight = datetime(shown.year, shown.month, shown.day, tzinfo=place)
    before, after = midnight.astimezone(UTC), midnight.replace(fold=1).astimezone(UTC)
    return before if before <= after else _jump(after, before, shown, place=place)


def _jump(early: datetime, late: datetime, day: date, *, place: ZoneInfo) -> datetime:
    """The first second after `early`, at the latest `late`, at which the clocks of `place` show `day` or a later one."""
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if middle.astimezone(place).date() >= day:
            late = middle
        else:
            early = middle
    return late


def days_left(day: date, zone: str, now: datetime) -> int:
    """Days from today in `zone` to `day`: 0 on the day itself, negative once it is over. Raises ValueError of a naive `now`."""
    if now.tzinfo is None:
        raise ValueError(f"a time without a zone is no instant: {now!r}")
    return (day - now.astimezone(ZoneInfo(zone)).date()).days


def is_over(day: date, zone: str, now: datetime) -> bool:
    """Whether `day` has ended in `zone`: what has not fired by then never does."""
    return days_left(day, zone, now) < 0


# How it is told.


def severity(kind: str) -> str:
    """How much a milestone of this kind matters: a missed deadline is a breach, the others are changes of what applies."""
    return _SEVERITIES[kind]


_SENTENCES = {
    "in_force": ("In force from {day}.", "In force since {day}, {when}.", "In force from {when}, {day}.", "In force {when}, from {day}."),
    "deadline": ("Deadline on {day}.", "Deadline passed {when}, on {day}.", "Deadline {when}, on {day}.", "Deadline {when}, on {day}."),
    "eligibility_cutoff": (
        "Eligibility ends on {day}.",
        "Eligibility ended {when}, on {day}.",
        "Eligibility ends {when}, on {day}.",
        "Eligibility ends {when}, on {day}.",
    ),
    "expiry": ("Expires on {day}.", "Expired {when}, on {day}.", "Expires {when}, on {day}.", "Expires {when}, on {day}."),
}
"""By kind: without reference to today, in the past, today or tomorrow, later."""
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def reason(kind: str, day: date, *, days_left: int | None, zone: str) -> str:
    """One sentence: what falls on `day`, how far that is, and where the day is counted.

    `days_left` None leaves today out of it, for what is read later than it is written (a calendar file).
    """
    alone, past, near, later = _SENTENCES[kind]
    named = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year} ({zone})"
    if days_left is None:
        return alone.format(day=named)
    sentence = past if days_left < 0 else near if days_left <= 1 else later
    return sentence.format(when=away(days_left), day=named)


def away(days_left: int) -> str:
    """How far a day is: `today`, `tomorrow`, `in 7 days`, `3 days ago`."""
    return _NEAR.get(days_left) or (f"in {days_left} days" if days_left > 0 else f"{-days_left} days ago")
