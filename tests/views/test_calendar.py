"""The calendar as rows, as CSV and as iCalendar."""

import csv
import io
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component, Event
from rich.console import Console

from registry.answers import MilestoneLine
from registry.views.calendar import FIELDS, listed, to_csv, to_ics

STAMP = datetime(2026, 5, 1, 12, tzinfo=UTC)
HOSTILE = "Sample\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M\r\nEND:VALARM\x00\x1b[2J\u2028\u202e,;\\n\\"
WORDS = st.text(st.characters(), max_size=200) | st.text("=+-@\t\r\n\x00,;\\\"' \ufeff＝样品𝔸:", max_size=60)


def line(
    *,
    notice_id: int = 1,
    notice: str = "Notice on sample deposits",
    source: str = "samples",
    url: str = "https://example.org/notices/1.html",
    kind: str = "deadline",
    day: date = date(2026, 12, 31),
    zone: str = "Asia/Shanghai",
    state: str = "open",
    address: str | None = "sec_1~m1",
    words: str | None = "Sample keepers shall file a report by December 31, 2026.",
    number: int = 1,
    fired_at: datetime | None = None,
    alerts: int = 0,
) -> MilestoneLine:
    return MilestoneLine(
        id=7,
        notice_id=notice_id,
        notice=notice,
        source=source,
        url=url,
        kind=kind,
        day=day,
        zone=zone,
        state=state,
        revision_id=9,
        number=number,
        address=address,
        words=words,
        fired_at=fired_at,
        alerts=alerts,
    )


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def events(text: str) -> list[Event]:
    return [part for part in Calendar.from_ical(text).walk("VEVENT") if isinstance(part, Event)]


def told(part: Component, name: str) -> str:
    """A property as it is read back, without its escapes and folds."""
    return str(part[name])


def event(one: MilestoneLine, *, name: str = "samples registry", stamp: datetime = STAMP) -> Event:
    (found,) = events(to_ics([one], stamp=stamp, name=name))
    return found


# For a terminal.


def printed(one: MilestoneLine, *, now: datetime = STAMP) -> str:
    console = Console(file=io.StringIO(), width=120, force_terminal=False)
    for part in listed(one, now=now):
        console.print(part)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_listed_day_tells_how_far_it_is_what_it_is_and_where() -> None:
    head, where = printed(line(), now=datetime(2026, 12, 24, 12, tzinfo=UTC)).splitlines()
    assert head == "2026-12-31  in 7 days  deadline"
    assert where.strip().endswith("Notice on sample deposits, sec_1~m1")


def test_days_are_counted_where_the_notice_applies() -> None:
    now = datetime(2026, 12, 30, 20, tzinfo=UTC)
    told = [printed(line(zone=zone), now=now) for zone in ("Asia/Shanghai", "America/New_York")]
    assert ["today" in told[0], "tomorrow" in told[1]] == [True, True]


@pytest.mark.parametrize("state", ["fired", "passed", "superseded"])
def test_a_listed_day_says_what_became_of_it_once_it_is_no_longer_open(state: str) -> None:
    assert f"in force ({state})" in printed(line(kind="in_force", state=state, address=None))


def test_no_word_of_a_notice_is_markup_or_control_in_a_list() -> None:
    told = printed(line(notice="[red]x[/red] \x1b[2J"))
    assert "[red]x[/red]" in told
    assert "\x1b" not in told


# For a spreadsheet.


def test_csv_has_a_header_and_a_line_per_milestone_that_read_back() -> None:
    fired = datetime(2026, 12, 24, 0, 0, 1, tzinfo=timezone(timedelta(hours=8)))
    text = to_csv([line(state="fired", fired_at=fired, alerts=2), line(notice='关于"样品"的通知, 一', words=None, address=None)])
    first, second = cells(text)
    assert tuple(first) == FIELDS
    assert list(first.values()) == [
        "2026-12-31", "deadline", "fired", "high", "Asia/Shanghai", "1", "Notice on sample deposits", "samples",
        "https://example.org/notices/1.html", "sec_1~m1", "Sample keepers shall file a report by December 31, 2026.", "1",
        "2026-12-23T16:00:01+00:00", "2",
    ]  # fmt: skip
    assert (second["notice"], second["words"], second["address"], second["fired_at"]) == ('关于"样品"的通知, 一', "", "", "")
    assert text.count("\r\n") == 3
    assert text.count("\n") == 3


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠", " =", "\u00a0=", "\t=", "\r\n@", "\u3000+"]
)
@pytest.mark.parametrize("payload", ["1+1", 'cmd|"/c calc"!A0', 'HYPERLINK("http://example.org";"x")', "SUM(1;2)", "DDE(1)", ""])
def test_no_cell_of_the_csv_is_a_formula(sign: str, payload: str) -> None:
    hostile = sign + payload
    (row,) = cells(to_csv([line(notice=hostile, words=hostile, source=hostile, url=hostile, address=hostile)]))
    for field in ("notice", "words", "source", "url", "address"):
        assert row[field].startswith("'")


@given(WORDS)
def test_every_cell_is_one_line_of_visible_characters_that_nothing_calculates(words: str) -> None:
    text = to_csv([line(notice=words, words=words, source=words)])
    (row,) = cells(text)
    for field in ("notice", "words", "source"):
        assert not row[field].lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
        assert all(character.isprintable() for character in row[field])
    assert text.encode()


def test_words_of_ordinary_notices_are_left_as_they_are() -> None:
    (row,) = cells(to_csv([line(notice="10-day rule: a+b=c, 第5条", words="不得 - 以任何方式")]))
    assert (row["notice"], row["words"]) == ("10-day rule: a+b=c, 第5条", "不得 - 以任何方式")


# For a calendar.


def test_an_event_is_all_day_and_tells_what_is_due_in_which_words_and_where() -> None:
    found = event(line())
    assert found.start == date(2026, 12, 31)
    assert found.end == date(2027, 1, 1)
    assert found.DTSTAMP == STAMP
    assert told(found, "SUMMARY") == "Deadline: Notice on sample deposits"
    assert told(found, "DESCRIPTION").split("\n") == [
        "Deadline on Thursday 31 December 2026 (Asia/Shanghai).",
        "“Sample keepers shall file a report by December 31, 2026.”",
        "Notice on sample deposits, sec_1~m1, revision 1 (samples)",
        "https://example.org/notices/1.html",
    ]
    assert told(found, "URL") == "https://example.org/notices/1.html"
    assert (told(found, "TRANSP"), told(found, "STATUS")) == ("TRANSPARENT", "CONFIRMED")


def test_the_file_is_a_version_2_calendar_that_names_its_maker_and_its_registry() -> None:
    text = to_ics([line()], stamp=STAMP, name="Samples, Ltd; registry")
    made = Calendar.from_ical(text)
    assert told(made, "VERSION") == "2.0"
    assert told(made, "PRODID").startswith("-//")
    assert "\r\nNAME:Samples\\, Ltd\\; registry\r\n" in text
    assert "X-WR-CALNAME" in made
    assert "METHOD" not in made


def test_an_event_keeps_its_uid_whatever_else_becomes_of_it() -> None:
    later = line(state="superseded", number=5, notice="Renamed", words=None, address="sec_2~m1", url="https://example.org/other")
    assert told(event(line()), "UID") == told(event(later, stamp=STAMP + timedelta(days=9)), "UID")


def test_events_of_other_notices_kinds_days_and_registries_have_other_uids() -> None:
    others = [line(), line(notice_id=2), line(kind="expiry"), line(day=date(2027, 1, 1))]
    uids = [told(event(one), "UID") for one in others] + [told(event(line(), name="another registry"), "UID")]
    assert len(set(uids)) == 5


def test_what_the_notice_no_longer_states_is_cancelled_in_a_later_sequence() -> None:
    stated, gone, back = (event(line(number=1)), event(line(number=1, state="superseded")), event(line(number=3)))
    assert (told(gone, "STATUS"), told(back, "STATUS")) == ("CANCELLED", "CONFIRMED")
    assert [int(told(one, "SEQUENCE")) for one in (stated, gone, back)] == [2, 3, 6]
    assert told(gone, "SUMMARY").startswith("Superseded: ")
    assert told(gone, "DESCRIPTION").startswith("The notice no longer says this:\n")


@pytest.mark.parametrize("state", ["open", "fired", "passed"])
def test_what_has_fired_or_passed_stays_in_the_calendar(state: str) -> None:
    assert told(event(line(state=state)), "STATUS") == "CONFIRMED"


def test_a_hostile_title_adds_no_line_of_its_own() -> None:
    text = to_ics([line(notice=HOSTILE, words=HOSTILE, source=HOSTILE, url=f"https://example.org/{HOSTILE}")], stamp=STAMP, name=HOSTILE)
    made = Calendar.from_ical(text)
    assert [part.name for part in made.walk()] == ["VCALENDAR", "VEVENT"]
    assert "BEGIN:VALARM TRIGGER" in told(made.walk("VEVENT")[0], "SUMMARY")
    assert sum(raw.startswith("BEGIN:") for raw in text.split("\r\n")) == 2
    assert all(character.isprintable() for character in text.replace("\r\n", ""))


@pytest.mark.parametrize(
    "title",
    [
        "关于对小微企业样品贷款给予延期还本付息支持的通知" * 9,
        "A very long title of a notice on samples " * 20,
        "样品𝔸é" * 40,
        "a;b,c\\d\\n" * 30,
        "",
    ],
)
def test_titles_of_any_script_and_length_are_read_back_as_they_are(title: str) -> None:
    assert told(event(line(notice=title)), "SUMMARY") == f"Deadline: {title.strip()}".rstrip() + ("" if title else " ")


@given(WORDS, WORDS, WORDS)
def test_every_line_ends_in_crlf_and_has_75_octets_at_most_of_whole_characters(title: str, words: str, name: str) -> None:
    text = to_ics([line(notice=title, words=words, source=name, url=f"https://example.org/{words}")], stamp=STAMP, name=name)
    assert text.endswith("END:VCALENDAR\r\n")
    for raw in text.encode().removesuffix(b"\r\n").split(b"\r\n"):
        assert len(raw) <= 75
        assert raw.decode().isprintable()
        assert raw[:1].isupper() or raw[:1] == b" "
    assert [part.name for part in Calendar.from_ical(text).walk()] == ["VCALENDAR", "VEVENT"]


def test_a_quotation_is_cut_where_it_would_fill_the_event() -> None:
    described = told(event(line(words="样" * 5000)), "DESCRIPTION")
    assert len(described) < 1300
    assert "样…”" in described


def test_an_address_is_encoded_and_only_one_that_can_be_opened_is_a_link() -> None:
    assert (
        told(event(line(url="https://example.org/样 品.html?a=1&b=%20")), "URL")
        == "https://example.org/%E6%A0%B7%20%E5%93%81.html?a=1&b=%20"
    )
    for url in ("javascript:alert(1)", "/srv/notices/1.txt", ""):
        assert "URL" not in event(line(url=url))


def test_no_milestones_make_an_empty_calendar_and_a_header() -> None:
    assert events(to_ics([], stamp=STAMP, name="samples")) == []
    assert cells(to_csv([])) == []
    assert to_csv([]).startswith("day,kind,state,")


def test_the_same_milestones_make_the_same_file_in_any_zone() -> None:
    there = STAMP.astimezone(timezone(timedelta(hours=-9)))
    assert to_ics([line()], stamp=STAMP, name="x") == to_ics([line()], stamp=there, name="x")
    with pytest.raises(ValueError, match="without a zone"):
        to_ics([line()], stamp=STAMP.replace(tzinfo=None), name="x")
