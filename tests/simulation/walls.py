"""An oracle of its own: what should happen when, found by walking along the clock on the wall. It knows nothing of registry.due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

STEP = timedelta(minutes=15)
"""Every change of the clocks, and every time asked for here, lies on a quarter of an hour."""


@cache
def first_shown(zone: ZoneInfo, day: date, at: time) -> datetime:
    """The first instant at which the wall of `zone` shows that time of that day, or a later one: what a gap swallows comes after it."""
    wall = datetime.combine(day, at)
    instant = wall.replace(tzinfo=UTC) - timedelta(hours=15)
    while instant.astimezone(zone).replace(tzinfo=None) < wall:
        instant += STEP
    return instant


def days(start: datetime, end: datetime) -> Iterator[date]:
    """Every day that any zone may have between the two."""
    day = start.date() - timedelta(days=1)
    while day <= end.date() + timedelta(days=1):
        yield day
        day += timedelta(days=1)


def daily(zone: str, at: time, start: datetime, end: datetime, *, weekdays: Iterable[int] = range(7)) -> list[datetime]:
    """Once on every day that is one of the `weekdays` (Monday is 0), from `start` to `end`."""
    place, chosen = ZoneInfo(zone), set(weekdays)
    shown = (first_shown(place, day, at) for day in days(start, end) if day.weekday() in chosen)
    return [instant for instant in shown if start <= instant <= end]


def interval(step: timedelta, start: datetime, end: datetime) -> list[datetime]:
    """Every `step` from `start`, which is the first."""
    return [start + step * number for number in range((end - start) // step + 1)]


def midnights(zone: str, start: datetime, end: datetime) -> list[datetime]:
    """The beginning of every day."""
    return daily(zone, time(0), start, end)


@dataclass(frozen=True)
class Stretch:
    """A time in which the service runs and its clock goes by itself, both ends included."""

    start: datetime
    end: datetime


def looks(slots: list[datetime], stretches: Iterable[Stretch], *, jitter: timedelta = timedelta(0)) -> set[datetime]:
    """The slots for which a look is made: each one in a stretch, and at its start the newest one before it for all that were missed."""
    made: set[datetime] = set()
    for stretch in stretches:
        assert not any(stretch.end - jitter < slot <= stretch.end for slot in slots), "the story must not stop within the jitter of a slot"
        made.update([slot for slot in slots if slot <= stretch.start][-1:])
        made.update(slot for slot in slots if stretch.start < slot <= stretch.end)
    return made
