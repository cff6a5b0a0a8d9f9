"""Days that a notice sets, when each fires and how it is told."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.milestones import AHEAD, KINDS, LEADS, Planned, away, days_left, is_over, leads, moment, planned, reason, severity
from registry.text.compare import SEVERITIES
from registry.text.extract import Hints
from registry.text.reading import Reading, read

ENGLISH = """Notice of the Ministry of Samples on sample deposits

March 1, 2026

1. Sample keepers shall file a report by June 30, 2026.
2. Sample keepers shall renew their licences before September 1, 2026.
3. Banks shall support sample loans due before the end of 2027.
4. Sample keepers may use the sample scheme until August 31, 2026.
5. Sample keepers shall repeat the report by June 30, 2026.
6. Sample keepers shall answer questions within 10 working days of receipt.
7. This notice shall take effect on April 1, 2026.
"""
CHINESE = """样品部关于样品押金的通知

样品发〔2026〕5号

一、样品保管人应当于2026年6月30日前报送样品清单。

二、样品保管人应当于2026年底前完成登记。

三、每年1月31日前报送样品年报。

四、本通知自2026年4月1日起施行，有效期至2027年3月31日。

样品部
2026年3月1日
"""


def reading(text: str, *, role: str | None = None, language: str | None = None) -> Reading:
    return read(text.encode(), media_type="text/plain", hints=Hints(role=role, language=language))


def days(found: tuple[Planned, ...]) -> list[tuple[str, str]]:
    return [(one.kind, one.day.isoformat()) for one in found]


# Which days.


def test_every_day_that_a_notice_sets_is_planned_once_in_order_of_day() -> None:
    assert days(planned(reading(ENGLISH))) == [
        ("in_force", "2026-04-01"),
        ("deadline", "2026-06-30"),
        ("deadline", "2026-08-31"),
        ("expiry", "2026-08-31"),
        ("eligibility_cutoff", "2027-12-31"),
    ]


def test_chinese_days_are_planned_and_what_comes_round_every_year_is_not() -> None:
    assert days(planned(reading(CHINESE))) == [
        ("in_force", "2026-04-01"),
        ("deadline", "2026-06-30"),
        ("deadline", "2026-12-31"),
        ("expiry", "2027-03-31"),
    ]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_each_day_is_placed_at_the_words_of_the_first_measure_that_sets_it(text: str) -> None:
    read_ = reading(text)
    for one in planned(read_):
        assert one.span is not None
        assert one.measure is not None
        assert one.measure[0] <= one.span[0] < one.span[1] <= one.measure[1]
        assert one.address is None or one.measure in [m.span for m in read_.measures if m.address == one.address]
    (due,) = [one for one in planned(read_) if one.day == date(2026, 6, 30)]
    assert due.address == read_.measures[0].address


def test_the_day_in_force_belongs_to_the_notice_and_not_to_the_clause_that_states_it() -> None:
    (begins,) = [one for one in planned(reading(ENGLISH)) if one.kind == "in_force"]
    assert begins.address is None
    assert begins.span is not None
    assert begins.measure is not None
    assert "shall take effect" in ENGLISH[slice(*begins.measure)]
    assert ENGLISH[slice(*begins.span)] == "April 1, 2026"


def test_a_limit_that_excludes_its_own_day_ends_the_day_before() -> None:
    found = planned(reading("1. Sample keepers shall file before January 1, 2027.", language="en"))
    assert days(found) == [("deadline", "2026-12-31")]


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("The sample fee shall apply with effect from September 2026.", "2026-09-01"),
        ("The sample fee shall apply with effect from the end of September 2026.", "2026-09-30"),
        ("The sample fee shall apply with effect from mid-September 2026.", "2026-09-15"),
        ("The sample fee shall apply with effect from September 30, 2026.", "2026-09-30"),
        ("样品费应当自2026年9月起缴纳。", "2026-09-01"),
        ("样品费应当自2026年9月底起缴纳。", "2026-09-30"),
        ("样品费应当自2026年底起缴纳。", "2026-12-31"),
    ],
)
def test_what_holds_from_a_month_holds_from_its_first_day_unless_its_end_is_meant(clause: str, day: str) -> None:
    assert days(planned(reading(f"1. {clause}" if clause.isascii() else f"一、{clause}"))) == [("in_force", day)]


@pytest.mark.parametrize(
    ("clause", "want"),
    [
        ("Banks shall answer within three months of the date of this circular.", [("deadline", "2026-06-01")]),
        ("Records shall be kept for at least 5 years from the date of this circular.", []),
        ("Banks shall keep the rate for a period of six months from the date of this circular.", [("expiry", "2026-09-01")]),
        ("Banks shall answer within three months of receipt.", []),
    ],
)
def test_a_period_is_a_deadline_only_where_it_is_time_to_act_in_and_its_start_is_known(clause: str, want: list[tuple[str, str]]) -> None:
    text = f"Circular of the Ministry of Samples\n\nMarch 1, 2026\n\n1. {clause}\n"
    assert days(planned(reading(text))) == want


@pytest.mark.parametrize(
    ("clause", "want"),
    [
        ("样品年度应当自公历1月1日起至12月31日止。", []),
        ("样品费应当自2026年7月1日起至12月31日止缴纳。", [("expiry", "2026-12-31")]),
        ("样品费应当缴纳至12月31日。", [("expiry", "2026-12-31")]),
    ],
)
def test_a_range_without_a_year_comes_round_and_sets_no_day(clause: str, want: list[tuple[str, str]]) -> None:
    assert days(planned(reading(f"样品部关于样品费的通知\n\n一、{clause}\n\n样品部\n2026年3月1日\n"))) == want


@pytest.mark.parametrize("role", ["news_report", "summary"])
def test_a_report_sets_no_days(role: str) -> None:
    assert planned(reading(ENGLISH, role=role)) == ()


def test_a_text_in_a_language_that_is_not_read_sets_no_days() -> None:
    assert planned(reading("Avis du ministère des échantillons", language="und")) == ()


# When it fires.

ZONES = sorted(available_timezones())
AGES = st.dates(min_value=date(1970, 1, 2), max_value=date(2090, 1, 1))
TIMES = st.integers(min_value=0, max_value=3_800_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def shown(at: datetime, zone: str) -> datetime:
    """What the clocks of `zone` show."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("day", "zone", "lead", "at"),
    [
        (date(2026, 12, 31), "Asia/Shanghai", 7, datetime(2026, 12, 23, 16, tzinfo=UTC)),
        (date(2026, 12, 31), "UTC", 0, datetime(2026, 12, 31, tzinfo=UTC)),
        (date(2026, 7, 1), "America/New_York", 0, datetime(2026, 7, 1, 4, tzinfo=UTC)),
        (date(2026, 1, 1), "America/New_York", 0, datetime(2026, 1, 1, 5, tzinfo=UTC)),
        (date(2026, 3, 1), "Europe/Berlin", 1, datetime(2026, 2, 27, 23, tzinfo=UTC)),
        # the clock goes from 23:59:59 to 01:00
        (date(2018, 11, 4), "America/Sao_Paulo", 0, datetime(2018, 11, 4, 3, tzinfo=UTC)),
        # from 23:29:59 to 00:30
        (date(1919, 3, 31), "America/Toronto", 0, datetime(1919, 3, 31, 4, 30, tzinfo=UTC)),
        # from the end of the 29th to the beginning of the 31st
        (date(2011, 12, 30), "Pacific/Apia", 0, datetime(2011, 12, 30, 10, tzinfo=UTC)),
        (date(2011, 12, 31), "Pacific/Apia", 0, datetime(2011, 12, 30, 10, tzinfo=UTC)),
        # from 00:59:59 back to midnight: the first of two
        (date(2026, 11, 1), "America/Havana", 0, datetime(2026, 11, 1, 4, tzinfo=UTC)),
    ],
)
def test_a_milestone_fires_at_the_first_instant_of_its_local_day(day: date, zone: str, lead: int, at: datetime) -> None:
    assert moment(day, zone, lead=lead) == at


@given(AGES, st.sampled_from(ZONES), st.integers(min_value=0, max_value=400))
def test_it_fires_within_its_local_day_and_not_a_second_earlier(day: date, zone: str, lead: int) -> None:
    at = moment(day, zone, lead=lead)
    wanted = day - timedelta(days=lead)
    assert at.utcoffset() == timedelta(0)
    skipped = shown(at, zone).date() != wanted
    assert shown(at, zone).date() == wanted + timedelta(days=skipped)
    assert shown(at - timedelta(seconds=1), zone).date() < wanted


@given(st.sampled_from(ZONES), st.integers(min_value=2020, max_value=2080))
def test_the_days_of_every_zone_begin_one_after_the_other(zone: str, year: int) -> None:
    begins = [moment(date(year, 1, 1) + timedelta(days=n), zone, lead=0) for n in range(366)]
    assert all(timedelta(hours=20) <= later - earlier <= timedelta(hours=28) for earlier, later in pairwise(begins))


@given(AGES, AGES, st.sampled_from(ZONES))
def test_a_later_day_never_fires_earlier(one: date, other: date, zone: str) -> None:
    early, late = sorted((one, other))
    assert moment(early, zone, lead=0) <= moment(late, zone, lead=0)


@given(AGES, st.sampled_from(ZONES), st.integers(min_value=0, max_value=400))
def test_at_the_moment_it_fires_as_many_days_are_left_as_its_lead(day: date, zone: str, lead: int) -> None:
    left = days_left(day, zone, moment(day, zone, lead=lead))
    assert left == lead or (shown(moment(day, zone, lead=lead), zone).date() > day - timedelta(days=lead) and left == lead - 1)


@given(AGES, st.sampled_from(ZONES), st.integers(min_value=-200_000, max_value=200_000))
def test_a_day_is_over_exactly_when_the_clocks_of_its_zone_show_a_later_one(day: date, zone: str, seconds: int) -> None:
    now = moment(day, zone, lead=0) + timedelta(seconds=seconds)
    assert is_over(day, zone, now) == (shown(now, zone).date() > day) == (days_left(day, zone, now) < 0)


@given(AGES, TIMES, st.integers(min_value=-14, max_value=14))
def test_days_left_do_not_depend_on_the_zone_in_which_now_is_written(day: date, now: datetime, hours: int) -> None:
    assert days_left(day, "Asia/Shanghai", now) == days_left(day, "Asia/Shanghai", now.astimezone(timezone(timedelta(hours=hours))))


def test_one_instant_is_two_days_in_two_zones() -> None:
    now = datetime(2026, 12, 31, 20, tzinfo=UTC)
    assert is_over(date(2026, 12, 31), "Asia/Shanghai", now)
    assert days_left(date(2026, 12, 31), "America/New_York", now) == 0
    assert not is_over(date(2026, 12, 31), "America/New_York", now)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        days_left(date(2026, 1, 1), "UTC", datetime(2026, 1, 1))  # noqa: DTZ001


def test_what_comes_into_force_fires_on_its_day_and_the_rest_ahead() -> None:
    assert dict(LEADS) == {"in_force": 0, "deadline": AHEAD, "eligibility_cutoff": AHEAD, "expiry": AHEAD}
    assert dict(leads(30)) == {"in_force": 0, "deadline": 30, "eligibility_cutoff": 30, "expiry": 30}


# How it is told.


def test_a_deadline_weighs_most() -> None:
    assert {kind: severity(kind) for kind in KINDS} == {kind: "high" if kind == "deadline" else "medium" for kind in KINDS}
    assert {severity(kind) for kind in KINDS} <= set(SEVERITIES)


@pytest.mark.parametrize(
    ("kind", "left", "sentence"),
    [
        ("deadline", 7, "Deadline in 7 days, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("deadline", 1, "Deadline tomorrow, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("deadline", 0, "Deadline today, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("deadline", -1, "Deadline passed yesterday, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("deadline", None, "Deadline on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("in_force", 2, "In force in 2 days, from Thursday 31 December 2026 (Asia/Shanghai)."),
        ("in_force", 1, "In force from tomorrow, Thursday 31 December 2026 (Asia/Shanghai)."),
        ("in_force", 0, "In force from today, Thursday 31 December 2026 (Asia/Shanghai)."),
        ("in_force", -3, "In force since Thursday 31 December 2026 (Asia/Shanghai), 3 days ago."),
        ("in_force", None, "In force from Thursday 31 December 2026 (Asia/Shanghai)."),
        ("expiry", 1, "Expires tomorrow, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("expiry", -2, "Expired 2 days ago, on Thursday 31 December 2026 (Asia/Shanghai)."),
        ("eligibility_cutoff", 7, "Eligibility ends in 7 days, on Thursday 31 December 2026 (Asia/Shanghai)."),
    ],
)
def test_a_milestone_is_told_in_one_plain_sentence(kind: str, left: int | None, sentence: str) -> None:
    assert reason(kind, date(2026, 12, 31), days_left=left, zone="Asia/Shanghai") == sentence


@given(st.sampled_from(KINDS), AGES, st.one_of(st.none(), st.integers(min_value=-9000, max_value=9000)))
def test_every_sentence_names_its_day_and_zone_once_and_ends(kind: str, day: date, left: int | None) -> None:
    told = reason(kind, day, days_left=left, zone="Europe/Paris")
    assert f"day {day.day} " in told
    assert f" {day.year} (Europe/Paris)" in told
    assert told.count(".") == 1
    assert told.endswith(".")
    assert left is None or away(left) in told
