"""Schedules: what a person may write, when it happens, and what daylight saving does to it."""

from __future__ import annotations

import subprocess
import sys
from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.interval import IntervalTrigger  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from registry import due
from registry.errors import UsageError

NEW_YORK, LONDON, SHANGHAI, LORD_HOWE = "America/New_York", "Europe/London", "Asia/Shanghai", "Australia/Lord_Howe"
ZONES = (NEW_YORK, LONDON, SHANGHAI, LORD_HOWE)
ANCHOR = datetime(2020, 1, 1, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def made(rule: str, zone: str = "UTC", *, anchor: datetime = ANCHOR, jitter: int = 0) -> due.Schedule:
    return due.schedule(rule, zone=zone, anchor=anchor, jitter=jitter)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def shown(rule: str, zone: str, start: str, end: str) -> list[str]:
    """The slots in (start, end] as the wall clock of the zone shows them, with its offset."""
    return [slot.astimezone(ZoneInfo(zone)).strftime("%d %H:%M %z") for slot in due.slots(made(rule, zone), utc(start), utc(end))]


# what may be written


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("every 90s", "every 90s"),
        ("every 60m", "every 1h"),
        ("EVERY  6h", "every 6h"),
        ("every 24h", "every 1d"),
        ("every 31d", "every 31d"),
        ("every 10s", "every 10s"),
        ("hourly", "cron 0 * * * *"),
        ("daily 09:30", "cron 30 9 * * *"),
        ("daily 0:05", "cron 5 0 * * *"),
        ("weekly mon 09:30", "cron 30 9 * * 1"),
        ("weekly Sun 23:59", "cron 59 23 * * 0"),
        ("cron 0 9 * * 1-5", "cron 0 9 * * 1-5"),
        ("cron 0 9 * * Mon-Fri", "cron 0 9 * * 1-5"),
        ("cron 0 9 * jan,JUL-sep sat-sun", "cron 0 9 * 1,7-9 6-7"),
        ("cron 00 09 * * 05", "cron 0 9 * * 5"),
        ("cron */1 */6 1-31/2 * *", "cron * */6 1-31/2 * *"),
    ],
)
def test_a_rule_is_kept_in_one_canonical_form(written: str, rule: str) -> None:
    schedule = made(written)
    assert schedule.rule == rule
    assert made(rule) == schedule


@pytest.mark.parametrize(
    ("rule", "advice"),
    [
        ("", "write"),
        ("6h", 'write "every 6h"'),
        ("sometimes", 'write "every 6h"'),
        ("hourly 5", 'write "every 6h"'),
        ("weekly moon 09:30", 'write "every 6h"'),
        ("every 6 h", 'write "every 6h"'),
        ("every six", "write a number and s, m, h or d"),
        ("every -5m", "write a number and s, m, h or d"),
        ("every 1.5h", "write a number and s, m, h or d"),
        ("every ６h", "write a number and s, m, h or d"),
        ("every 9s", 'from "every 10s" to "every 31d"'),
        ("every 0h", 'from "every 10s" to "every 31d"'),
        ("every 32d", 'from "every 10s" to "every 31d"'),
        ("every 9999999d", 'from "every 10s" to "every 31d"'),
        ("every 99999999999999999999d", "write a number and s, m, h or d"),
        ("daily 24:00", "from 00:00 to 23:59"),
        ("daily 9", "from 00:00 to 23:59"),
        ("daily 09:60", "from 00:00 to 23:59"),
        ("cron 0 9 * *", "five fields, not 4"),
        ("cron 0 0 9 * * 1", "five fields, not 6"),
        ("cron", "five fields, not 0"),
        ("cron 60 * * * *", "numbers from 0 to 59"),
        ("cron 0 24 * * *", "numbers from 0 to 23"),
        ("cron 0 0 0 * *", "numbers from 1 to 31"),
        ("cron 0 0 last * *", "numbers from 1 to 31"),
        ("cron 0 0 1 13 *", "(or jan to dec)"),
        ("cron 0 0 1 jun-feb *", "(or jan to dec)"),
        ("cron 0 0 1 mon *", "(or jan to dec)"),
        ("cron 0 0 * * 8", "(or sun to sat)"),
        ("cron 0 0 * * fri-mon", "(or sun to sat)"),
        ("cron 0 0 * * xyz", "(or sun to sat)"),
        ("cron 5/15 * * * *", "n-m/step"),
        ("cron */0 * * * *", "n-m/step"),
        ("cron */60 * * * *", "n-m/step"),
        ("cron 1,,2 * * * *", "n-m/step"),
        ("cron 30-10 * * * *", "n-m/step"),
        ("cron 0 0 31 2 *", "write a day that its month has"),
        ("cron 0 0 31 4,6,9,11 *", "write a day that its month has"),
        ("x" * 100_000, "write"),
        ("cron " + "1," * 50_000 + " * * * *", "write"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_in_one_sentence_that_says_what_to_write(rule: str, advice: str) -> None:
    with pytest.raises(UsageError) as refused:
        made(rule)
    sentence = str(refused.value)
    assert advice in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert len(sentence) < 300


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "America", "/etc/localtime", "x\0y", "London"])
def test_an_unknown_zone_is_refused_with_an_example(zone: str) -> None:
    with pytest.raises(UsageError, match=r'write an IANA name, like "Europe/London" or "Asia/Shanghai"\.$'):
        made("hourly", zone)


@pytest.mark.parametrize(("rule", "jitter"), [("every 1m", 60), ("every 1m", -1), ("hourly", 3600), ("cron 0,1 9 * * *", 86_400)])
def test_a_jitter_that_reaches_the_next_look_is_refused(rule: str, jitter: int) -> None:
    with pytest.raises(UsageError, match="less than the time between two looks"):
        made(rule, jitter=jitter)


def test_a_jitter_just_below_the_time_between_two_looks_is_taken() -> None:
    assert made("every 1m", jitter=59).jitter == 59


def test_a_cron_line_that_never_happens_has_no_slot_at_all() -> None:
    never = due.Schedule("cron 0 0 31 2 *", "UTC", ANCHOR)
    assert due.next_slot(never, ANCHOR) is None
    assert due.last_slot(never, ANCHOR + 300 * DAY) is None
    assert list(due.slots(never, ANCHOR, ANCHOR + 3000 * DAY)) == []


# crontab(5)


@pytest.mark.parametrize(
    ("field", "days"),
    [
        ("0", "Sun"),
        ("7", "Sun"),
        ("sun", "Sun"),
        ("1", "Mon"),
        ("6", "Sat"),
        ("1-5", "Mon Tue Wed Thu Fri"),
        ("mon-fri", "Mon Tue Wed Thu Fri"),
        ("5-7", "Fri Sat Sun"),
        ("sat-sun", "Sat Sun"),
        ("0-2", "Mon Tue Sun"),
        ("*/2", "Tue Thu Sat Sun"),
        ("1-5/2", "Mon Wed Fri"),
        ("0,3,7", "Wed Sun"),
    ],
)
def test_days_of_the_week_are_those_of_crontab_and_not_those_of_apscheduler(field: str, days: str) -> None:
    week = due.slots(made(f"cron 0 12 * * {field}"), utc("2026-06-01T00:00Z"), utc("2026-06-08T00:00Z"))
    assert " ".join(slot.strftime("%a") for slot in week) == days


def test_day_of_month_and_day_of_week_are_alternatives_when_both_are_restricted() -> None:
    assert shown("cron 0 0 13 * fri", "UTC", "2026-02-01T00:00Z", "2026-02-28T00:00Z") == [
        f"{day:02} 00:00 +0000" for day in (6, 13, 20, 27)
    ]
    assert "15 00:00 +0000" in shown("cron 0 0 15 * fri", "UTC", "2026-02-01T00:00Z", "2026-02-28T00:00Z")


def test_day_of_month_and_day_of_week_must_both_hold_when_one_begins_with_a_star() -> None:
    odd_fridays = due.slots(made("cron 0 0 */2 * 5"), utc("2026-01-31T23:00Z"), utc("2026-02-28T00:00Z"))
    assert [slot.day for slot in odd_fridays] == [13, 27]


def test_a_name_of_a_month_stands_for_its_number() -> None:
    assert [slot.month for slot in due.slots(made("cron 0 0 1 feb,nov *"), ANCHOR, ANCHOR + 366 * DAY)] == [2, 11]


# daylight saving, case by case


def test_a_daily_time_that_is_skipped_happens_at_the_first_instant_after_the_gap() -> None:
    assert shown("daily 02:30", NEW_YORK, "2026-03-07T05:00Z", "2026-03-10T05:00Z") == [
        "07 02:30 -0500",
        "08 03:00 -0400",
        "09 02:30 -0400",
    ]
    assert shown("daily 01:30", LONDON, "2026-03-28T12:00Z", "2026-03-30T12:00Z") == ["29 02:00 +0100", "30 01:30 +0100"]
    assert shown("daily 02:15", LORD_HOWE, "2026-10-03T00:00Z", "2026-10-05T00:00Z") == ["04 02:30 +1100", "05 02:15 +1100"]


def test_a_daily_time_that_comes_twice_happens_the_first_time_only() -> None:
    assert shown("daily 01:30", NEW_YORK, "2026-10-31T12:00Z", "2026-11-02T12:00Z") == ["01 01:30 -0400", "02 01:30 -0500"]
    assert shown("daily 01:30", LONDON, "2026-10-24T12:00Z", "2026-10-26T12:00Z") == ["25 01:30 +0100", "26 01:30 +0000"]
    assert shown("daily 01:45", LORD_HOWE, "2026-04-04T00:00Z", "2026-04-06T00:00Z") == ["05 01:45 +1100", "06 01:45 +1030"]


def test_asked_within_the_second_pass_of_a_repeated_hour_a_daily_rule_answers_with_the_next_day() -> None:
    asked = utc("2026-11-01T06:10Z")
    assert due.next_slot(made("daily 01:30", NEW_YORK), asked) == utc("2026-11-02T06:30Z")
    assert due.last_slot(made("daily 01:30", NEW_YORK), asked) == utc("2026-11-01T05:30Z")


def test_several_times_in_one_gap_are_one_slot_together_with_the_time_after_it() -> None:
    assert shown("cron 0,20,40 2,3 * * *", NEW_YORK, "2026-03-08T05:00Z", "2026-03-08T12:00Z") == [
        "08 03:00 -0400",
        "08 03:20 -0400",
        "08 03:40 -0400",
    ]


@pytest.mark.parametrize("rule", ["hourly", "cron 59 * * * *"])
@pytest.mark.parametrize("zone", [NEW_YORK, LONDON, SHANGHAI])
def test_a_rule_for_every_hour_happens_once_every_real_hour_of_the_year(rule: str, zone: str) -> None:
    year = list(due.slots(made(rule, zone), utc("2026-01-01T00:00Z"), utc("2027-01-01T00:00Z")))
    assert len(year) == 365 * 24
    assert {later - earlier for earlier, later in pairwise(year)} == {HOUR}


def test_every_quarter_of_an_hour_goes_on_through_both_changes_of_the_clock_even_by_half_an_hour() -> None:
    for zone, start in ((NEW_YORK, "2026-03-08"), (NEW_YORK, "2026-11-01"), (LORD_HOWE, "2026-04-04"), (LORD_HOWE, "2026-10-03")):
        day = list(due.slots(made("cron */15 * * * *", zone), utc(f"{start}T00:00Z"), utc(f"{start}T00:00Z") + DAY))
        assert len(day) == 96
        assert {later - earlier for earlier, later in pairwise(day)} == {15 * MINUTE}


def test_where_the_clock_moves_by_half_an_hour_an_hourly_rule_follows_the_wall_clock() -> None:
    assert shown("hourly", LORD_HOWE, "2026-04-04T13:30Z", "2026-04-04T16:30Z") == ["05 01:00 +1100", "05 02:00 +1030", "05 03:00 +1030"]
    assert shown("hourly", LORD_HOWE, "2026-10-03T14:00Z", "2026-10-03T17:00Z") == ["04 01:00 +1030", "04 03:00 +1100", "04 04:00 +1100"]


def test_a_gap_at_midnight_moves_a_midnight_rule_to_one_o_clock_of_the_same_day() -> None:
    assert shown("daily 00:00", "America/Santiago", "2026-09-05T12:00Z", "2026-09-07T12:00Z") == ["06 01:00 -0300", "07 00:00 -0300"]


def test_a_day_that_a_country_left_out_happens_at_the_first_instant_of_the_next() -> None:
    schedule = made("daily 09:30", "Pacific/Apia", anchor=utc("2011-01-01T00:00Z"))
    found = [slot.astimezone(ZoneInfo("Pacific/Apia")) for slot in due.slots(schedule, utc("2011-12-29T12:00Z"), utc("2012-01-01T00:00Z"))]
    assert [f"{slot:%d %H:%M}" for slot in found] == ["29 09:30", "31 00:00", "31 09:30", "01 09:30"]


def test_an_interval_takes_no_notice_of_daylight_saving() -> None:
    steps = {later - earlier for earlier, later in pairwise(due.slots(made("every 6h", NEW_YORK), ANCHOR, ANCHOR + 366 * DAY))}
    assert steps == {6 * HOUR}


# the same, against a walk through every minute of a year

YEAR = datetime(2026, 1, 1, tzinfo=UTC)
LENGTH = 366 * 24 * 60
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - minutes of the wall clock are counted from here


@cache
def walls(zone: str) -> tuple[int, ...]:
    """What the wall clock shows at each minute of the year, as minutes since the epoch of the wall clock."""
    place, start = ZoneInfo(zone), int(YEAR.timestamp()) // 60
    shown: list[int] = []
    for quarter in range(start, start + LENGTH, 15):  # clocks change at a quarter of an hour
        offset = datetime.fromtimestamp(quarter * 60, place).utcoffset() or timedelta()
        shown.extend(range(quarter + offset // MINUTE, quarter + offset // MINUTE + 15))
    return tuple(shown)


@cache
def firsts(zone: str) -> tuple[dict[int, int], list[tuple[int, range]]]:
    """The minute at which each reading of the clock is shown for the first time; and the minutes before which readings were skipped."""
    first: dict[int, int] = {}
    gaps: list[tuple[int, range]] = []
    for minute, (before, wall) in enumerate(pairwise(walls(zone)), start=1):
        first.setdefault(wall, minute)
        if wall > before + 1:
            gaps.append((minute, range(before + 1, wall)))
    first.setdefault(walls(zone)[0], 0)
    return first, gaps


def named(text: str, low: int, high: int) -> set[int]:
    found: set[int] = set()
    for item in text.split(","):
        span, _, step = item.partition("/")
        first, _, last = (f"{low}-{high}" if span == "*" else span).partition("-")
        found |= set(range(int(first), int(last or first) + 1, int(step or 1)))
    return found


def matching(rule: str) -> Iterator[int]:
    """Every wall-clock minute of the year and a day on each side that a crontab line names."""
    minutes, hours, days, months, weekdays = rule.split()
    either = not days.startswith("*") and not weekdays.startswith("*")
    in_month, in_week = named(days, 1, 31), {day % 7 for day in named(weekdays, 0, 7)}
    for ahead in range(-1, 368):
        day = YEAR.date() + ahead * DAY
        held = (day.day in in_month, day.isoweekday() % 7 in in_week)
        if day.month in named(months, 1, 12) and (any(held) if either else all(held)):
            start = (day - date(1970, 1, 1)).days * 1440
            yield from (start + hour * 60 + minute for hour in named(hours, 0, 23) for minute in named(minutes, 0, 59))


def walked(rule: str, zone: str) -> list[datetime]:
    """The oracle: the minutes of the year at which the rule happens, found by looking at the clock on the wall at each of them."""
    clock, wanted = walls(zone), set(matching(rule))
    if rule.split()[1] == "*":
        found = {minute for minute, wall in enumerate(clock) if wall in wanted}
    else:
        first, gaps = firsts(zone)
        found = {first[wall] for wall in wanted if wall in first}
        found |= {minute for minute, skipped in gaps if not wanted.isdisjoint(skipped)}
    return [YEAR + minute * MINUTE for minute in sorted(found)]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "rule",
    [
        "30 2 * * *",
        "30 1 * * *",
        "15,45 1,2 * 3,4,10,11 *",
        "0 */2 * * *",
        "0 * * * *",
        "*/20 * * 3,4,10,11 0",
        "*/20 0-3 * * 0",
        "0 9 * * 1-5",
        "0 0 13 * 5",
        "59 23 31 * *",
    ],
)
def test_the_slots_of_a_year_are_those_found_by_looking_at_the_clock_every_minute(rule: str, zone: str) -> None:
    expected = walked(rule, zone)
    assert list(due.slots(made(f"cron {rule}", zone), YEAR - MINUTE, YEAR + (LENGTH - 1) * MINUTE)) == expected
    assert len(expected) >= 7


@pytest.mark.parametrize("zone", ZONES)
def test_a_daily_time_happens_exactly_once_each_local_day_whatever_the_time(zone: str) -> None:
    for clock in ("00:00", "01:15", "01:59", "02:00", "02:29", "02:45", "23:59"):
        days = [slot.astimezone(ZoneInfo(zone)).date() for slot in due.slots(made(f"daily {clock}", zone), YEAR, YEAR + 366 * DAY)]
        assert all(later - earlier == DAY for earlier, later in pairwise(days))


# going back


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("rule", ["30 1 * * *", "0 * * * *", "*/10 0-3 * * 0"])
def test_the_last_slot_is_the_newest_of_the_walk_at_every_hour_around_the_changes(rule: str, zone: str) -> None:
    expected, schedule = walked(rule, zone), made(f"cron {rule}", zone)
    for month in (3, 4, 10, 11):
        for step in range(0, 14 * 24 * 60, 395):
            at = datetime(2026, month, 1 if month in (4, 11) else 17, tzinfo=UTC) + step * MINUTE
            newest = expected[bisect_left(expected, at + timedelta(microseconds=1)) - 1]
            assert due.last_slot(schedule, at) == newest


def test_a_leap_day_is_found_years_later() -> None:
    assert due.last_slot(made("cron 0 0 29 2 *"), utc("2028-02-28T23:59Z")) == utc("2024-02-29T00:00Z")
    assert due.next_slot(made("cron 0 0 29 2 *"), utc("2096-03-01T00:00Z")) == utc("2104-02-29T00:00Z")


def test_there_is_no_slot_before_the_anchor() -> None:
    for rule in ("every 1h", "cron 0 9 * * *", "cron 0 0 29 2 *"):
        schedule = made(rule, anchor=utc("2026-06-01T10:00Z"))
        first = due.next_slot(schedule, utc("1999-01-01T00:00Z"))
        assert first is not None
        assert first >= schedule.anchor
        assert due.last_slot(schedule, first) == first
        assert due.last_slot(schedule, first - timedelta(seconds=1)) is None


def test_an_interval_begins_at_its_anchor_to_the_microsecond() -> None:
    anchor = utc("2026-06-01T10:00:00.000007Z")
    schedule = made("every 7m", anchor=anchor)
    assert due.last_slot(schedule, anchor) == anchor
    assert due.next_slot(schedule, anchor) == anchor + 7 * MINUTE
    assert due.last_slot(schedule, anchor + 700_001 * MINUTE) == anchor + 700_000 * MINUTE


def test_an_interval_agrees_with_apscheduler_away_from_its_own_slots() -> None:
    anchor = utc("2026-06-01T10:00:00.000007Z")
    for seconds in (10, 420, 21_600):
        trigger, schedule = IntervalTrigger(seconds=seconds, start_date=anchor, timezone=UTC), made(f"every {seconds}s", anchor=anchor)
        for step in range(1, 300):
            at = anchor + step * timedelta(hours=37, seconds=3, microseconds=1)
            assert due.next_slot(schedule, at) == trigger.get_next_fire_time(None, at)


def test_whether_a_jitter_fits_depends_on_the_rule_and_not_on_the_moment_of_asking() -> None:
    for minute in (0, 15, 45):
        with pytest.raises(UsageError, match="less than the time between two looks"):
            made("cron 0,30 9 * * *", anchor=ANCHOR + 9 * HOUR + minute * MINUTE, jitter=1800)


def test_years_of_downtime_cost_no_more_than_a_moment() -> None:
    started = perf_counter()
    for rule in ("every 10s", "cron * * * * *", "cron * 9 29 2 *", "cron 0 0 29 2 *"):
        assert due.last_slot(made(rule, anchor=utc("1990-01-01T00:00Z")), utc("2026-11-22T21:40Z")) is not None
    assert perf_counter() - started < 1


# whatever the rule and the moment

RULES = (
    "every 10s",
    "every 7m",
    "every 31d",
    "hourly",
    "daily 02:30",
    "daily 01:30",
    "weekly sun 02:00",
    "cron */15 * * * *",
    "cron * * * * *",
    "cron 5,50 0-3 * * *",
    "cron 0 0 13 * fri",
    "cron 0 0 29 2 *",
    "cron * 1 1 11 *",
)
schedules = st.builds(made, st.sampled_from(RULES), st.sampled_from((*ZONES, "America/Santiago", "Pacific/Chatham", "Africa/Casablanca")))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
changes = st.builds(  # moments within three hours of a change of the clock
    lambda change, seconds: utc(change) + timedelta(seconds=seconds),
    st.sampled_from(
        ("2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-04-04T15:00Z", "2026-10-03T15:30Z")
    ),
    st.integers(-10_800, 10_800),
)


@settings(max_examples=200)
@given(schedules, moments | changes)
def test_the_slots_on_both_sides_of_a_moment_are_neighbours(schedule: due.Schedule, at: datetime) -> None:
    ahead = due.next_slot(schedule, at)
    assert ahead is not None
    assert ahead > at
    assert due.last_slot(schedule, ahead) == ahead
    behind = due.last_slot(schedule, at)
    assert behind == due.last_slot(schedule, ahead - timedelta(microseconds=1))
    if behind is not None:
        assert behind <= at
        assert due.next_slot(schedule, behind) == ahead


@settings(max_examples=100)
@given(schedules, moments | changes, st.timedeltas(timedelta(0), 2 * HOUR))
def test_a_later_moment_never_has_an_earlier_slot(schedule: due.Schedule, at: datetime, later: timedelta) -> None:
    first, second = due.next_slot(schedule, at), due.next_slot(schedule, at + later)
    assert first is not None
    assert second is not None
    assert first <= second


@settings(max_examples=60)
@given(schedules, changes)
def test_slots_are_unique_rise_and_are_told_in_utc(schedule: due.Schedule, at: datetime) -> None:
    found = list(due.slots(schedule, at - HOUR, at + HOUR))
    assert all(earlier < later for earlier, later in pairwise(found))
    assert all(at - HOUR < slot <= at + HOUR and slot.tzinfo is UTC for slot in found)


@settings(max_examples=60)
@given(schedules, changes, st.sampled_from(ZONES))
def test_it_does_not_matter_in_which_zone_the_moment_is_told(schedule: due.Schedule, at: datetime, zone: str) -> None:
    told = at.astimezone(ZoneInfo(zone))
    assert due.next_slot(schedule, told) == due.next_slot(schedule, at)
    assert due.last_slot(schedule, told) == due.last_slot(schedule, at)
    assert due.spread(schedule, 1, told) == due.spread(schedule, 1, at)


# jitter, back-off, retries


@given(st.integers(0, 3599), st.integers(0, 2**63), moments)
def test_a_page_is_spread_by_whole_seconds_from_nought_to_the_jitter(jitter: int, key: int, slot: datetime) -> None:
    schedule = due.Schedule("every 1h", "UTC", ANCHOR, jitter)
    late = due.spread(schedule, key, slot)
    assert timedelta(0) <= late <= timedelta(seconds=jitter)
    assert late.microseconds == 0
    assert late == due.spread(schedule, key, slot)


def test_pages_are_spread_evenly_over_the_jitter_and_anew_at_each_slot() -> None:
    schedule = made("every 1h", jitter=9)
    counts = [0] * 10
    for key in range(10_000):
        counts[due.spread(schedule, key, ANCHOR).seconds] += 1
    assert all(850 < count < 1150 for count in counts)
    assert len({due.spread(schedule, 1, ANCHOR + hour * HOUR) for hour in range(100)}) == 10


def test_the_spread_of_a_page_is_the_same_on_every_machine() -> None:
    schedule = made("every 1h", jitter=600)
    assert [due.spread(schedule, key, ANCHOR).seconds for key in (1, 2, 3)] == [280, 49, 123]


def test_the_back_off_doubles_from_a_minute_to_six_hours_and_stays_there() -> None:
    assert [due.backoff(failures) // MINUTE for failures in range(1, 12)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]
    assert due.backoff(10**9) == 6 * HOUR


@given(st.integers(1, 200), st.none() | st.integers(-(10**6), 10**12))
def test_the_back_off_never_falls_and_never_undercuts_retry_after(failures: int, retry_after: int | None) -> None:
    wait = due.backoff(failures, retry_after=retry_after)
    assert due.backoff(failures) <= wait <= due.backoff(failures + 1, retry_after=retry_after)
    assert wait >= timedelta(seconds=min(max(retry_after or 0, 0), 7 * 86_400))
    assert wait <= 7 * DAY


def test_a_delivery_is_tried_as_standard_webhooks_says_and_is_over_after_75_hours() -> None:
    now, waits = ANCHOR, []
    while (again := due.retry_at(ANCHOR, now)) is not None:
        waits.append(again - now)
        now = again
    assert waits == [timedelta(seconds=5), 5 * MINUTE, 30 * MINUTE, *(hours * HOUR for hours in (2, 5, 10, 14, 20, 24))]
    assert now - ANCHOR == timedelta(hours=75, minutes=35, seconds=5)
    assert due.RETRIES[0] == timedelta(0)
    assert len(due.RETRIES) == 10


def test_a_late_try_is_followed_by_the_next_point_of_the_schedule_and_not_by_those_it_missed() -> None:
    assert due.retry_at(ANCHOR, ANCHOR + 3 * HOUR) == ANCHOR + timedelta(hours=7, minutes=35, seconds=5)
    assert due.retry_at(ANCHOR, ANCHOR - HOUR) == ANCHOR
    assert due.retry_at(ANCHOR, ANCHOR + timedelta(hours=75, minutes=35, seconds=5)) is None


def test_apscheduler_is_loaded_only_when_a_cron_rule_is_read() -> None:
    program = """
import sys, datetime
from registry import due
anchor = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
due.last_slot(due.schedule("every 6h", zone="UTC", anchor=anchor), anchor)
assert "apscheduler" not in sys.modules
due.schedule("hourly", zone="UTC", anchor=anchor)
assert "apscheduler" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
