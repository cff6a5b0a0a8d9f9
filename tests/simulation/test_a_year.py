"""A leap year in four zones: daylight saving, downtime, restarts, and a clock that is wrong.

Looks, milestones and digests are held against an oracle that walks along the clocks on the wall (tests.simulation.walls).
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from pathlib import Path
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.fakes import Clock
from tests.simulation.driver import Serving
from tests.simulation.sites import Stubborn
from tests.simulation.walls import Stretch, daily, first_shown, interval, looks

FULL = "REGISTRY_SIMULATES_EVERY_DAY" in os.environ
"""The usual run looks on Sundays, when clocks change, and every day in one zone; the full one every day in every zone, with more rules."""
DAYS = 366
START = datetime(2027, 7, 1, 3, 17, tzinfo=UTC)
END = START + timedelta(days=DAYS, minutes=33)
ZONES = ("Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe")
DIGESTS = ("Australia/Lord_Howe", time(2, 15))
"""In October this time of day is skipped there."""
JITTER = 300
LEADS = {"in_force": 0, "deadline": 7, "eligibility_cutoff": 7, "expiry": 7}
YEAR = timedelta(days=365)
LATE = timedelta(days=31)
"""For so long a day that passed in downtime is told late."""

TEXT = """Circular of the Ministry of Samples on Sample Grants {number} (SAMPLE)

March 20, 2027

All works,

To keep grants in order, relevant matters are hereby notified as follows:

1. Works shall report their stock no later than {report}.

2. Works shall apply for the grant by {apply}.

3. Works that are registered by {register} are eligible for the subsidy.

4. This Circular shall remain valid until {expire}.

5. This Circular shall enter into force on {begin}.
"""
KINDS = {"report": "deadline", "apply": "deadline", "register": "eligibility_cutoff", "expire": "expiry", "begin": "in_force"}


def at(day: float, minutes: int = 33) -> datetime:
    """A moment of the story: no schedule has a slot in the five minutes before it."""
    return START + timedelta(days=day, minutes=minutes)


STRETCHES = (
    Stretch(START, at(40)),
    Stretch(at(43), at(80)),  # three days of downtime
    Stretch(at(80, 153), at(120)),  # the clock leaps two hours ahead
    Stretch(at(120, -27), at(160)),  # an hour back
    Stretch(at(159), at(200)),  # a day back
    Stretch(at(200) + YEAR, at(200, 213) + YEAR),  # a year ahead, and the service believes it
    Stretch(at(200, 213), at(254)),  # put right after three hours
    Stretch(at(257), END),  # downtime while New York springs forward
)
RESTARTS = tuple(at(number + 0.25) for number in range(3, DAYS, 9))
DOWN = (1, 7)
"""Numbers of the stretches that begin with a restart."""


@dataclass
class Notice:
    """One file, and the days that its versions state."""

    path: Path
    zone: str
    versions: list[dict[str, date]] = field(default_factory=list)

    def write(self, days: dict[str, date]) -> None:
        self.versions.append(days)
        words = {name: f"{day:%B} {day.day}, {day.year}" for name, day in days.items()}
        self.path.write_text(TEXT.format(number=self.path.stem, **words), encoding="utf-8")

    def milestones(self, version: int) -> set[tuple[str, date]]:
        return {(KINDS[name], day) for name, day in self.versions[version].items()}


def day(number: int) -> date:
    return (START + timedelta(days=number)).date()


def first_days(shift: int, *, years: int = 0) -> dict[str, date]:
    stated = {
        "report": day(25 + shift),
        "apply": day(60 + shift),
        "register": day(100 + shift),
        "expire": day(340 + shift),
        "begin": day(50 + shift),
    }
    return {name: one.replace(year=one.year + years) for name, one in stated.items()}


def edits(shift: int) -> list[tuple[int, dict[str, date]]]:
    """What is edited when: days are moved before and after they fired, and moved back."""
    return [
        (35, {"apply": day(75 + shift)}),
        (47, {"apply": day(60 + shift)}),  # back again, before either day has come near
        (66, {"report": day(130 + shift)}),
        (103 + shift, {"register": day(150 + shift)}),
        (114, {"register": day(100 + shift)}),  # back to a day that has fired
        (140, {"begin": day(190 + shift), "apply": day(205 + shift)}),
        (170, {"report": day(230 + shift), "register": day(256 + shift)}),
        (215, {"report": day(262 + shift), "begin": day(255 + shift)}),  # in downtime
        (270, {"report": day(300 + shift), "apply": day(310 + shift), "begin": day(290 + shift)}),
    ]


@dataclass
class Year:
    """The registry, its sources, and what was done with them."""

    serving: Serving
    notices: dict[str, Notice]
    site: Stubborn
    watched: dict[str, Watched] = field(default_factory=dict)
    seconds: float = 0.0


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """The whole year, served once; the tests ask what it left behind."""
    folder = tmp_path_factory.mktemp("year")
    pages = {"/notices/": b'<ul><li><a href="/notices/salt.html">Salt</a></ul>', "/notices/salt.html": page()}
    site, clock = Stubborn(pages), Clock(START)
    settings = {"digest_time": f"{DIGESTS[1]:%H:%M}", "time_zone": DIGESTS[0]}
    with site.open() as address, Serving(folder / "registry.db", clock, settings) as serving:
        lived = Year(serving, {}, site)
        subscribe(serving, folder)
        watch(lived, folder, f"{address}/notices/")
        began = perf_counter()
        live(lived)
        lived.seconds = perf_counter() - began
        yield lived


def page() -> bytes:
    words = TEXT.format(number="of salt", **dict.fromkeys(KINDS, "no day")).split("\n\n")
    return ("<html><body><h1>" + words[0] + "</h1>" + "".join(f"<p>{one}</p>" for one in words[1:]) + "</body></html>").encode()


def subscribe(serving: Serving, folder: Path) -> None:
    for form in ("immediate", "daily", "weekly"):
        serving.registry.subscribe(form, severity="info", channel="jsonl", address=str(folder / f"{form}.jsonl"), digest=form)


@dataclass(frozen=True)
class Watched:
    """A source, its rule in the registry's words, and in the oracle's."""

    name: str
    zone: str
    rule: str
    slots: Callable[[datetime, datetime], list[datetime]]
    jitter: int = 0

    def expected(self) -> set[datetime]:
        """The slots for which a look should be made in the whole story."""
        return looks(self.slots(START, END + YEAR), STRETCHES, jitter=timedelta(seconds=self.jitter))


def by_day(zone: str, rule: str, at: time, weekdays: Iterable[int] = range(7), *, jitter: int = 0) -> Watched:
    return Watched(f"{rule} {zone}", zone, rule, lambda start, end: daily(zone, at, start, end, weekdays=weekdays), jitter)


def by_hours(hours: int) -> Watched:
    return Watched(f"every {hours}h", "UTC", f"every {hours}h", lambda start, end: interval(timedelta(hours=hours), start, end), JITTER)


def sources() -> Iterator[tuple[str, Watched]]:
    """What is watched: pages that change (a zone each), pages that never do, and the web."""
    half, two, nine = time(1, 30), time(2, 30), time(9)
    sunday = (6,)
    for zone in ZONES:
        if FULL:
            yield zone, by_day(zone, "daily 01:30", half)
            yield "", by_day(zone, "cron 30 2 * * *", two)
            yield "", by_day(zone, "cron 0 9 * * 1-5", nine, range(5), jitter=JITTER)
        elif zone == "Australia/Lord_Howe":
            yield zone, by_day(zone, "cron 30 2 * * 0", two, sunday)
        elif zone == "Asia/Shanghai":
            yield zone, by_day(zone, "cron 0 9 * * 1-5", nine, range(5), jitter=JITTER)
        else:
            yield zone, by_day(zone, "cron 30 1 * * sun", half, sunday)
    if not FULL:
        yield "", by_day("America/New_York", "weekly sun 02:30", two, sunday)
    yield "", by_hours(6 if FULL else 90)
    yield "web", by_day("Europe/London", "daily 08:00", time(8), jitter=JITTER)


def watch(lived: Year, folder: Path, address: str) -> None:
    for number, (kind, watched) in enumerate(sources()):
        if kind != "web":
            place = folder / f"{number}"
            place.mkdir()
            address_of = str(place)
            notice = Notice(place / "notice.txt", watched.zone)
            notice.write(first_days(ZONES.index(kind) if kind else 0, years=0 if kind else -9))
            if kind:
                lived.notices[kind] = notice
        lived.watched[watched.name] = watched
        lived.serving.registry.add_source(
            watched.name, address if kind == "web" else address_of, zone=watched.zone, schedule=watched.rule, jitter=watched.jitter
        )


@cache
def bells(stretch: Stretch) -> list[datetime]:
    """The beginning of days in each zone, and a minute before it."""
    exact = {one for zone in ZONES for one in daily(zone, time(0), stretch.start, stretch.end) if FULL or one.date() in telling()}
    return _rung(exact | set(RESTARTS), stretch)


@cache
def telling() -> set[date]:
    """The days on which anything is to be told, those around them, and every seventh: on all others the usual run does not even try."""
    stated = [
        (KINDS[name], last)
        for shift in range(len(ZONES))
        for days in (first_days(shift), *(one for _, one in edits(shift)))
        for name, last in days.items()
    ]
    near = {last - timedelta(days=LEADS[kind] + beside) for kind, last in stated for beside in (-1, 0, 1)}
    return near | {day(number) for number in range(0, DAYS, 7)}


@cache
def hours(stretch: Stretch) -> list[datetime]:
    """The hour of digests, and a minute before it."""
    return _rung(set(daily(*DIGESTS, stretch.start, stretch.end)), stretch)


def _rung(exact: set[datetime], stretch: Stretch) -> list[datetime]:
    early = {one - timedelta(minutes=1) for one in exact}
    return sorted(one for one in exact | early if stretch.start <= one <= stretch.end)


def live(lived: Year) -> None:
    """Tell the story."""
    serving, plot = lived.serving, story(lived)
    for number, stretch in enumerate(STRETCHES):
        if number:
            serving.jump(stretch.start - serving.clock(), down=number in DOWN)
            serving.bell()
            serving.work()
        for moment, act in plot:
            if stretch.start <= moment < stretch.end and serving.clock() <= moment:
                serving.until(moment, bells(stretch), hours(stretch))
                act()
        serving.until(stretch.end, bells(stretch), hours(stretch))


def story(lived: Year) -> list[tuple[datetime, Callable[[], None]]]:
    """Edits and restarts, in order."""
    plot: list[tuple[datetime, Callable[[], None]]] = []
    for number, zone in enumerate(ZONES):
        stated = first_days(number)
        for moment, moved in edits(number):
            stated = stated | moved
            plot.append((at(moment), partial(lived.notices[zone].write, stated)))
    plot += [(moment, lived.serving.restart) for moment in RESTARTS]
    plot += [(at(180), partial(setattr, lived.site, "down", True)), (at(181.4), partial(setattr, lived.site, "down", False))]
    return sorted(plot, key=lambda one: one[0])


# what it left behind


def made(lived: Year) -> dict[tuple[str, str], list[tuple[datetime, datetime | None, int | None]]]:
    """Every look by source and page: when, for which slot, and with which status; in the order in which they were made."""
    query = """SELECT source.name, page.url, at, observation.slot, status FROM observation
               JOIN page ON page.id = page_id JOIN source ON source.id = source_id ORDER BY observation.id"""
    found: dict[tuple[str, str], list[tuple[datetime, datetime | None, int | None]]] = {}
    for name, url, seen, slot, status in lived.serving.rows(query):
        found.setdefault((name, url), []).append((moment(seen), moment(slot) if slot else None, status))
    return found


def moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


def test_every_expected_look_is_made_once_and_no_other_bears_a_slot(year: Year) -> None:
    expected = total = 0
    for (name, url), seen in made(year).items():
        wanted = year.watched[name].expected()
        taken = [slot for _, slot, _ in seen if slot]
        assert (sorted(set(taken) - wanted), sorted(wanted - set(taken))) == ([], []), (name, url)
        assert len(taken) == len(set(taken)), (name, url)
        expected, total = expected + len(wanted), total + len(seen)
    print(f"\nlooks expected {expected}, made {total} with those by retries and repeated hours, {year.seconds:.1f} s")  # noqa: T201


def bells_of(stretch: Stretch) -> list[datetime]:
    """When house is kept in a stretch."""
    return [stretch.start, *bells(stretch)]


def test_every_look_comes_within_the_jitter_of_its_slot_or_at_the_end_of_what_kept_it(year: Year) -> None:
    starts = {stretch.start for stretch in STRETCHES}
    for (name, url), seen in made(year).items():
        jitter = timedelta(seconds=year.watched[name].jitter)
        for when, slot, _ in seen:
            kept = when in starts or (name.startswith("daily 08:00") and when - slot < timedelta(hours=24)) if slot else True
            assert kept or timedelta(0) <= when - (slot or when) <= jitter, (name, url, when, slot)


def expected_firings(year: Year, zone: str, seen: list[datetime]) -> dict[tuple[str, date], datetime]:
    """When each day of a notice is to be told: at the first bell from its moment on at which the notice as last seen states it."""
    place, notice = ZoneInfo(zone), year.notices[zone]
    told: dict[tuple[str, date], datetime] = {}
    for stretch in STRETCHES:
        ahead = YEAR if stretch.start > END else timedelta(0)
        for bell in bells_of(stretch):
            version = sum(one < bell - ahead for one in seen) - 1
            for kind, last in notice.milestones(version) if version >= 0 else ():
                due = first_shown(place, last - timedelta(days=LEADS[kind]), time(0))
                over = seen[version].astimezone(place).date() > last or bell.astimezone(place).date() > last + LATE
                if due <= bell and not over and (kind, last) not in told:
                    told[kind, last] = bell
    return told


def test_every_milestone_fires_once_on_its_local_day(year: Year) -> None:
    fired = {zone: Counter[tuple[str, date]]() for zone in ZONES}
    times: dict[str, dict[tuple[str, date], datetime]] = {zone: {} for zone in ZONES}
    for one in year.serving.fired:
        fired[one.line.zone][one.line.kind, one.line.day] += 1
        times[one.line.zone][one.line.kind, one.line.day] = one.at
    for zone in ZONES:
        path = str(year.notices[zone].path)
        query = """SELECT observed FROM revision JOIN edition ON edition.id = edition_id
                   JOIN page ON page.id = page_id WHERE url = ? ORDER BY number"""
        seen = [moment(at) for (at,) in year.serving.rows(query, path)]
        assert len(seen) == len(year.notices[zone].versions), zone
        assert times[zone] == expected_firings(year, zone, seen), zone
        assert set(fired[zone].values()) == {1}, zone
    print(f"\nmilestones fired {len(year.serving.fired)}")  # noqa: T201


def sent(year: Year, name: str) -> list[dict[str, Any]]:
    path = year.serving.path.with_name(f"{name}.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("form", "weekdays"), [("daily", range(7)), ("weekly", (0,))])
def test_every_digest_is_made_once_at_its_hour(year: Year, form: str, weekdays: Iterable[int]) -> None:
    zone, hour = DIGESTS
    wanted = looks(daily(zone, hour, START, END + YEAR, weekdays=weekdays), STRETCHES)
    until = [datetime.fromisoformat(one["until"]) for one in sent(year, form) if one["kind"] == "digest"]
    assert (sorted(set(until) - wanted), sorted(wanted - set(until))) == ([], [])
    assert len(until) == len(set(until))
    print(f"\n{form} digests {len(until)}")  # noqa: T201


def test_every_alert_arrives_once_and_is_in_one_digest(year: Year) -> None:
    now = [one["alert"] for one in sent(year, "immediate")]
    kept = year.serving.rows("SELECT alert.id FROM alert JOIN subscription ON subscription.id = subscription_id WHERE name = 'immediate'")
    assert sorted(now) == sorted(one for (one,) in kept)
    edited = sum(len(one.versions) - 1 for one in year.notices.values())
    assert len(now) == edited + len(year.serving.fired)
    for form in ("daily", "weekly"):
        items = [(one["url"], one["reason"]) for digest in sent(year, form) if digest["kind"] == "digest" for one in digest["items"]]
        alone = [one for one in sent(year, form) if one["kind"] in ("revision", "milestone")]
        query = """SELECT outbox.state, count(*) FROM outbox JOIN alert ON alert.id = alert_id
                   JOIN subscription ON subscription.id = outbox.subscription_id WHERE name = ? AND kind <> 'digest' GROUP BY 1"""
        states = dict(year.serving.rows(query, form))
        assert alone == []
        assert len(items) >= states["delivered"]
        assert set(states) <= {"delivered", "collected"}
        assert sum(states.values()) == len(now)


def test_no_condition_is_sent_once_the_page_has_not_been_seen_whole_for_a_week(year: Year) -> None:
    pages = [seen for (name, _), seen in made(year).items() if name.startswith("daily 08:00")]
    assert len(pages) == 2
    for seen in pages:
        for number, (when, _, status) in enumerate(seen):
            before = [at for at, _, asked in seen[:number] if asked == 200 and at <= when]
            assert status != 304 or when - max(before) < timedelta(days=7), when
    statuses = Counter(status for seen in pages for _, _, status in seen)
    assert statuses[304] > 4 * statuses[200] > 4 * 2 * 50
    print(f"\nstatuses of the web {dict(statuses)}")  # noqa: T201
