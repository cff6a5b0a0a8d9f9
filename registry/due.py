"""When a look is due: schedule arithmetic, pure. Times go in and come out as aware UTC; nothing here asks for the time of day.

A rule is an interval ("every 6h") or a line of crontab(5) ("cron 0 9 * * 1-5"), read in a zone. Its nominal times are called slots;
none lies before the anchor, the moment at which the schedule was made.

An interval counts in absolute time from the anchor, which is its first slot; daylight saving does not touch it. It is one division of
timedeltas, exact in both directions, not APScheduler's IntervalTrigger: that one divides floats, and asked at a slot of its own (from an
anchor with microseconds, years later) it skips that slot one time in nine.

A cron rule is found by APScheduler's CronTrigger, run on the plain wall clock (as if that were UTC) and mapped to instants here. Run
in a zone it fires "30 1 * * *" twice on the day New York falls back, and "30 2 * * *" at 03:30 on the day it springs forward. Here:

- A rule that names hours ("30 2 * * *", "0 */6 * * *") happens exactly once for each wall-clock time it names. A time that is skipped
  happens at the first instant after the gap (several in one gap are one slot); a time that comes twice happens the first time.
- A rule for every hour ("0 * * * *", "*/15 * * * *") follows the clock on the wall: it happens whenever the clock shows its minute, twice
  where the clock goes back, not at all in a gap. Where the clock moves by whole hours, that is every real hour. Where it moves by half
  an hour (Lord Howe), the two readings around the change lie 30 or 90 minutes apart; "every 1h" has no such seam.

Days of the week are those of crontab(5): 0 and 7 are Sunday, while APScheduler 3 counts from Monday. As there, day of month and day of
week are alternatives when both are restricted, and must both hold when one of them begins with a star.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import Protocol
from zoneinfo import ZoneInfo

from registry.errors import UsageError

LONGEST_BACKOFF = timedelta(hours=6)
LONGEST_RETRY_AFTER = timedelta(days=7)
"""A publisher that asks for a longer rest is asked again after this one."""

RETRIES = tuple(
    accumulate(
        (
            timedelta(0),
            timedelta(seconds=5),
            timedelta(minutes=5),
            timedelta(minutes=30),
            *(timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
        )
    )
)
"""When a delivery is tried, counted from its first try: the retry schedule that Standard Webhooks recommends, 75 h 35 min 5 s in all."""

LONGEST_REST = RETRIES[-1] - RETRIES[-2]
"""Between two tries of a receiver that was given up, for what is made later."""

_SECOND = timedelta(seconds=1)
_INSTANT = timedelta(microseconds=1)
_UNITS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
_SHORTEST, _LONGEST = timedelta(seconds=10), timedelta(days=31)
_HORIZON = datetime(2200, 1, 1, tzinfo=UTC)
"""The calendar ends here, so that a rule that never happens is known to be one without asking every year up to 9999."""

_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPAN = re.compile(r"([0-9]{1,7})([smhd])")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_ITEM = re.compile(r"(?:\*|(?P<first>[0-9]{1,2}|[a-z]{3})(?:-(?P<last>[0-9]{1,2}|[a-z]{3}))?)(?:/(?P<step>[0-9]{1,2}))?")
_EVERY_HOUR = frozenset({"*", "0-23"})


@dataclass(frozen=True, slots=True)
class Schedule:
    """A rule with what it needs to be read; made by `schedule`, and safe to make from a stored canonical rule."""

    rule: str
    """Canonical text: "every 6h" or "cron 0 9 * * 1-5"."""
    zone: str
    """IANA name of the zone in which a cron rule is read."""
    anchor: datetime
    """Aware UTC: an interval counts from it, and no slot lies before it."""
    jitter: int = 0
    """Seconds, at most, by which a look may be later than its slot."""


@dataclass(frozen=True, slots=True)
class _Field:
    word: str
    low: int
    high: int
    names: tuple[str, ...] = ()


_FIELDS = (
    _Field("minute", 0, 59),
    _Field("hour", 0, 23),
    _Field("day of month", 1, 31),
    _Field("month", 1, 12, _MONTHS),
    _Field("day of week", 0, 7, _DAYS),
)


class _Trigger(Protocol):
    """What is used of a trigger of APScheduler, which has no types."""

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class _Cron:
    wall: _Trigger
    zone: ZoneInfo
    every_hour: bool
    reach: timedelta | None
    """Between its first two times of this century: how far back a search for the last one looks first. None: it never happens."""


def schedule(rule: str, *, zone: str, anchor: datetime, jitter: int = 0) -> Schedule:
    """Read what a person wrote: "every 90s|15m|6h|1d", "hourly", "daily 09:30", "weekly mon 09:30" or "cron" and five crontab fields.

    Raises UsageError, in one sentence that says what to write instead.
    """
    assert anchor.tzinfo is not None, "an anchor is aware"
    made = Schedule(_canonical(rule), _zone(zone).key, anchor.astimezone(UTC), jitter)
    when = _parsed(made.rule, made.zone)
    reach = when if isinstance(when, timedelta) else when.reach
    if reach is None:
        raise UsageError(f'"{made.rule}" never happens: write a day that its month has.')
    if not 0 <= jitter < reach.total_seconds():
        raise UsageError(f'A jitter of {jitter} s does not fit "{made.rule}": write 0 or more, and less than the time between two looks.')
    return made


def usual_jitter(rule: str, *, zone: str, anchor: datetime) -> int:
    """Seconds of jitter where nobody asks for another: five minutes, or a tenth of the time between two looks where that is less.

    Raises UsageError as `schedule` does.
    """
    plain = schedule(rule, zone=zone, anchor=anchor)
    first = next_slot(plain, anchor)
    second = next_slot(plain, first) if first else None
    return min(300, int((second - first).total_seconds()) // 10) if first and second else 0


def next_slot(schedule: Schedule, after: datetime) -> datetime | None:
    """The first slot later than `after`; None if there is none any more."""
    anchor = schedule.anchor.astimezone(UTC)
    after = max(after.astimezone(UTC), anchor - _INSTANT)
    when = _parsed(schedule.rule, schedule.zone)
    if isinstance(when, timedelta):
        return anchor + ((after - anchor) // when + 1) * when
    return _next(when, after) if when.reach else None


def last_slot(schedule: Schedule, at: datetime) -> datetime | None:
    """The newest slot not later than `at`; None before the first.

    The cost does not grow with the time since the anchor: the search starts one period back, doubles until it meets a slot, and
    halves from there.
    """
    anchor, at = schedule.anchor.astimezone(UTC), at.astimezone(UTC)
    if at < anchor:
        return None
    when = _parsed(schedule.rule, schedule.zone)
    if isinstance(when, timedelta):
        return anchor + (at - anchor) // when * when
    found = _some_slot(schedule, at, reach=when.reach) if when.reach else None
    return found and _newest(schedule, found, at)


def slots(schedule: Schedule, start: datetime, end: datetime) -> Iterator[datetime]:
    """Every slot later than `start` and not later than `end`, in order."""
    slot = next_slot(schedule, start)
    while slot is not None and slot <= end:
        yield slot
        slot = next_slot(schedule, slot)


def spread(schedule: Schedule, key: int, slot: datetime) -> timedelta:
    """How much later than `slot` the page `key` is looked at: whole seconds from 0 to the jitter, always the same for the same two."""
    digest = hashlib.sha256(f"{key} {slot.astimezone(UTC).isoformat()}".encode()).digest()
    return timedelta(seconds=int.from_bytes(digest[:8]) % (schedule.jitter + 1))


def backoff(failures: int, *, retry_after: int | None = None) -> timedelta:
    """How long to wait after the n-th transient failure in a row: a minute, doubled each time, at most six hours.

    Never less than the publisher's Retry-After (seconds), which counts for at most seven days.
    """
    assert failures >= 1, "there is something to wait for only after a failure"
    wait = min(timedelta(minutes=1) * (1 << min(failures - 1, 9)), LONGEST_BACKOFF)
    asked = min(retry_after or 0, int(LONGEST_RETRY_AFTER.total_seconds()))
    return max(wait, timedelta(seconds=max(asked, 0)))


def retry_at(since: datetime, now: datetime) -> datetime | None:
    """When a delivery first tried at `since` is tried next: the first point of the schedule later than `now`; None when it is over."""
    since, now = since.astimezone(UTC), now.astimezone(UTC)
    return next((since + step for step in RETRIES if since + step > now), None)


def _canonical(rule: str) -> str:
    words = rule.lower().split()
    match words:
        case ["every", span]:
            return f"every {_span(span)}"
        case ["hourly"]:
            return "cron 0 * * * *"
        case ["daily", clock]:
            return f"cron {_minute_hour(clock)} * * *"
        case ["weekly", day, clock] if day in _DAYS:
            return f"cron {_minute_hour(clock)} * * {_DAYS.index(day)}"
        case ["cron", *fields] if len(fields) == len(_FIELDS):
            return " ".join(["cron", *(_field(text, field) for text, field in zip(fields, _FIELDS, strict=True))])
        case ["cron", *fields]:
            raise UsageError(
                f'A cron rule has five fields, not {len(fields)}: write minute, hour, day, month and day of week, like "cron 0 9 * * 1-5".'
            )
    raise UsageError(
        f'The rule {_quoted(rule)} is not understood: write "every 6h", "hourly", "daily 09:30", "weekly mon 09:30" or "cron 0 9 * * 1-5".'
    )


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= 60 else f'"{text[:60]}..."'


def _span(text: str) -> str:
    found = _SPAN.fullmatch(text)
    if not found:
        raise UsageError(f'The interval {_quoted(text)} is not understood: write a number and s, m, h or d, like "every 6h".')
    seconds = int(found[1]) * _UNITS[found[2]]
    if not _SHORTEST <= timedelta(seconds=seconds) <= _LONGEST:
        raise UsageError(f'The interval {_quoted(text)} is out of bounds: write one from "every 10s" to "every 31d".')
    unit = next(unit for unit, size in _UNITS.items() if seconds % size == 0)
    return f"{seconds // _UNITS[unit]}{unit}"


def _minute_hour(clock: str) -> str:
    found = _CLOCK.fullmatch(clock)
    if not found:
        raise UsageError(f'The time {_quoted(clock)} is not understood: write hours and minutes from 00:00 to 23:59, like "daily 09:30".')
    return f"{int(found[2])} {int(found[1])}"


def _field(text: str, field: _Field) -> str:
    return ",".join(_item(item, field) for item in text.split(","))


def _item(text: str, field: _Field) -> str:
    """One item of a crontab field, its names turned into numbers."""
    found = _ITEM.fullmatch(text)
    if not found:
        raise _not_cron(text, field)
    first, last, step = found["first"], found["last"], found["step"]
    low = field.low if first is None else _number(first, field)
    high = field.high if first is None else low if last is None else _number(last, field)
    if field.high == 7 and last in ("sun", "0"):
        high = 7
    if high < low or (step and (high == low or not 1 <= int(step) <= high - low)):
        raise _not_cron(text, field)
    span = "*" if first is None else f"{low}" if last is None else f"{low}-{high}"
    return f"{span}/{int(step)}" if step and int(step) > 1 else span


def _number(text: str, field: _Field) -> int:
    if text in field.names:
        return field.names.index(text) + field.low
    if not text.isdigit() or not field.low <= int(text) <= field.high:
        raise _not_cron(text, field)
    return int(text)


def _not_cron(text: str, field: _Field) -> UsageError:
    names = f" (or {field.names[0]} to {field.names[-1]})" if field.names else ""
    return UsageError(
        f"The {field.word} {_quoted(text)} of the cron rule makes no sense: "
        f"write *, */n, or numbers from {field.low} to {field.high}{names}, as n, n-m or n-m/step, with commas between them."
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UsageError(
            f'The time zone {_quoted(name)} is not known: write an IANA name, like "Europe/London" or "Asia/Shanghai".'
        ) from None


@lru_cache(maxsize=4096)
def _parsed(rule: str, zone: str) -> timedelta | _Cron:
    """A canonical rule, ready to be asked; kept, because building a trigger costs more than asking it."""
    kind, *fields = rule.split()
    if kind == "every":
        return timedelta(seconds=int(fields[0][:-1]) * _UNITS[fields[0][-1]])
    wall = _trigger(*fields)
    one = wall.get_next_fire_time(None, datetime(2000, 1, 1, tzinfo=UTC))
    other = one and wall.get_next_fire_time(None, one + _SECOND)
    reach = other - one if one and other else None
    return _Cron(wall, _zone(zone), every_hour=fields[1] in _EVERY_HOUR, reach=reach)


def _trigger(*fields: str) -> _Trigger:
    """A trigger for the wall clock; its import waits for the first cron rule, because it takes as long as a small command."""
    from apscheduler.triggers.combining import OrTrigger  # type: ignore[import-untyped]
    from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]

    minute, hour, day, month, weekday = fields
    alternatives = [(day, weekday)] if day.startswith("*") or weekday.startswith("*") else [(day, "*"), ("*", weekday)]
    lines = [CronTrigger.from_crontab(f"{minute} {hour} {day} {month} {_from_monday(weekday)}", UTC) for day, weekday in alternatives]
    for line in lines:
        line.end_date = _HORIZON
    either: _Trigger = OrTrigger(lines)
    return either


def _from_monday(weekday: str) -> str:
    """A day-of-week field of crontab(5) as a list of APScheduler's numbers; lists, because Sunday moves from one end to the other."""
    if weekday == "*":
        return weekday
    days: set[int] = set()
    for item in weekday.split(","):
        span, _, step = item.partition("/")
        first, _, last = ("0-7" if span == "*" else span).partition("-")
        days.update((day - 1) % 7 for day in range(int(first), int(last or first) + 1, int(step or 1)))
    return ",".join(map(str, sorted(days)))


def _next(cron: _Cron, after: datetime) -> datetime | None:
    """The first instant later than `after`; an hour that comes twice is walked through twice by a rule for every hour."""
    wall = after.astimezone(cron.zone).replace(tzinfo=None, fold=0)
    first = _first(cron, wall, after=after)
    if not cron.every_hour:
        return first
    repeated = _instant(wall, cron.zone, fold=1) - _instant(wall, cron.zone)
    again = _first(cron, wall - repeated, after=after, fold=1) if repeated else None
    return min((slot for slot in (first, again) if slot is not None), default=None)


def _first(cron: _Cron, wall: datetime, *, after: datetime, fold: int = 0) -> datetime | None:
    """The first instant later than `after` among the wall-clock times later than `wall`, taken in the given pass of a fold."""
    while (later := _later(cron, wall)) is not None:
        slot = _slot(cron, later, fold=fold)
        if slot is not None and slot > after:
            return slot
        wall = later
    return None


def _slot(cron: _Cron, wall: datetime, *, fold: int) -> datetime | None:
    """The instant at which a wall-clock time happens; one that is skipped does not happen in a rule for every hour."""
    slot = _instant(wall, cron.zone, fold=fold)
    if slot.astimezone(cron.zone).replace(tzinfo=None) == wall:
        return slot
    return None if cron.every_hour else _end_of_gap(wall, cron.zone)


def _later(cron: _Cron, wall: datetime) -> datetime | None:
    """The first wall-clock time of the rule later than `wall`; asked from the next full minute, crontab knows no seconds."""
    minute = wall.replace(second=0, microsecond=0, tzinfo=UTC) + timedelta(minutes=1)
    time = cron.wall.get_next_fire_time(None, minute)
    return time and time.replace(tzinfo=None)


def _instant(wall: datetime, zone: ZoneInfo, *, fold: int = 0) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant after the gap that swallows `wall`: in a gap, PEP 495 places fold=1 before the change and fold=0 after it."""
    before = _instant(wall, zone, fold=1)
    seconds = range((_instant(wall, zone) - before) // _SECOND + 1)
    old = before.astimezone(zone).utcoffset()
    assert old is not None, "a zone has an offset at every instant"
    return before + _SECOND * bisect_right(seconds, old, key=lambda second: (before + _SECOND * second).astimezone(zone).utcoffset() or old)


def _some_slot(schedule: Schedule, at: datetime, *, reach: timedelta) -> datetime | None:
    """A slot not later than `at` and not far from it; None if there is none since the anchor."""
    whole = at - schedule.anchor + _INSTANT
    while reach < whole:
        found = next_slot(schedule, at - reach)
        if found is not None and found <= at:
            return found
        reach *= 2
    found = next_slot(schedule, at - whole)
    return found if found is not None and found <= at else None


def _newest(schedule: Schedule, found: datetime, at: datetime) -> datetime:
    """The newest slot not later than `at`, from an older one: a step, then a leap to the middle of what is left."""
    end = at
    while (step := next_slot(schedule, found)) is not None and step <= at:
        middle = step + (end - step) / 2
        leap = next_slot(schedule, middle)
        if leap is not None and leap <= at:
            found = leap
        else:
            found, end = step, middle
    return found
