"""A leap year in four zones: daylight saving, downtime, restarts, and a clock that is wrong.

Looks, milestones and digests are held against an oracle that walks along the clocks on the wall (tests.simulation.walls).
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from pathlib import Path
from time import perf_counter

import pytest

from tests.fakes import Clock
from tests.simulation.driver import Serving
from tests.simulation.sites import Stubborn
from tests.simulation.walls import Stretch, daily, first_shown, interval, looks

DAYS = int(os.environ.get("REGISTRY_SIMULATED_DAYS", "366"))
"""Simulated days; every story of the year needs at least 300."""
START = datetime(2027, 7, 1, 3, 17, tzinfo=UTC)
END = START + timedelta(days=DAYS, minutes=33)
ZONES = ("Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe")
DIGESTS = ("Australia/Lord_Howe", time(2, 15))
"""In October this time of day is skipped there."""
JITTER = 300
SIX = timedelta(hours=6)
LEADS = {"in_force": 0, "deadline": 7, "eligibility_cutoff": 7, "expiry": 7}
YEAR = timedelta(days=365)

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


def first_days(shift: int) -> dict[str, date]:
    return {
        "report": day(25 + shift),
        "apply": day(60 + shift),
        "register": day(100 + shift),
        "expire": day(340 + shift),
        "begin": day(50 + shift),
    }


def edits(shift: int) -> list[tuple[int, dict[str, date]]]:
    """What is edited when: days are moved before and after they fired, and moved back."""
    return [
        (35, {"apply": day(75 + shift)}),
        (47, {"apply": day(60 + shift)}),  # back again, before either day has come near
        (66, {"report": day(130 + shift)}),
        (90, {"register": day(150 + shift)}),
        (110, {"register": day(100 + shift)}),  # back to a day that has fired
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
    seconds: float = 0.0


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """The whole year, served once; the tests ask what it left behind."""
    folder = tmp_path_factory.mktemp("year")
    pages = {"/notices/": b'<ul><li><a href="/notices/salt.html">Salt</a></ul>', "/notices/salt.html": page()}
    site, clock = Stubborn(pages), Clock(START)
    settings = {"digest_time": f"{DIGESTS[1]:%H:%M}", "time_zone": DIGESTS[0]}
    with site.open() as address, Serving(folder / "registry.db", clock, settings) as serving:
        lived = Year(serving, {zone: Notice(folder / f"early {zone.replace('/', '-')}" / "notice.txt", zone) for zone in ZONES}, site)
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


RULES: dict[str, str] = {"early": "daily 01:30", "gap": "cron 30 2 * * *", "work": "cron 0 9 * * 1-5"}


def watch(lived: Year, folder: Path, address: str) -> None:
    registry = lived.serving.registry
    for number, zone in enumerate(ZONES):
        for name, rule in RULES.items():
            place = folder / f"{name} {zone.replace('/', '-')}"
            place.mkdir()
            (place / "notice.txt").write_text(TEXT.format(number=name, **dict.fromkeys(KINDS, "a day")), encoding="utf-8")
            registry.add_source(f"{name} {zone}", str(place), zone=zone, schedule=rule, jitter=JITTER if name == "work" else 0)
        lived.notices[zone].write(first_days(number))
    place = folder / "six"
    place.mkdir()
    (place / "notice.txt").write_text(TEXT.format(number="six", **dict.fromkeys(KINDS, "a day")), encoding="utf-8")
    registry.add_source("six", str(place), schedule="every 6h", jitter=JITTER)
    registry.add_source("web", address, zone="Europe/London", schedule="daily 08:00", jitter=JITTER)


@cache
def bells(stretch: Stretch) -> list[datetime]:
    """The beginning of each day in each zone, the hour of digests, and a minute before each of them."""
    exact = {one for zone in ZONES for one in daily(zone, time(0), stretch.start, stretch.end)}
    exact |= set(daily(*DIGESTS, stretch.start, stretch.end))
    return sorted(exact | {one - timedelta(minutes=1) for one in exact})


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
                serving.until(moment, bells(stretch))
                act()
        serving.until(stretch.end, bells(stretch))


def story(lived: Year) -> list[tuple[datetime, Callable[[], None]]]:
    """Edits and restarts, in order."""
    plot: list[tuple[datetime, Callable[[], None]]] = []
    for number, zone in enumerate(ZONES):
        stated = first_days(number)
        for moment, moved in edits(number):
            stated = stated | moved
            plot.append((at(moment), partial(lived.notices[zone].write, stated)))
    plot += [(at(moment + 0.25), lived.serving.restart) for moment in range(3, DAYS, 9)]
    plot += [(at(180), partial(setattr, lived.site, "down", True)), (at(181.4), partial(setattr, lived.site, "down", False))]
    return sorted(plot, key=lambda one: one[0])


# what it left behind


def slots(name: str) -> tuple[list[datetime], timedelta]:
    """When a source is to be looked at, and by how much later it may be."""
    rule, _, zone = name.partition(" ")
    last, jitter = END + YEAR, timedelta(seconds=JITTER)
    if rule == "early":
        return daily(zone, time(1, 30), START, last), timedelta(0)
    if rule == "gap":
        return daily(zone, time(2, 30), START, last), timedelta(0)
    if rule == "work":
        return daily(zone, time(9), START, last, weekdays=range(5)), jitter
    return (interval(SIX, START, last) if rule == "six" else daily("Europe/London", time(8), START, last)), jitter


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
        times, jitter = slots(name)
        wanted = looks(times, STRETCHES, jitter=jitter)
        taken = [slot for _, slot, _ in seen if slot]
        assert (sorted(set(taken) - wanted), sorted(wanted - set(taken))) == ([], []), (name, url)
        assert len(taken) == len(set(taken)), (name, url)
        expected, total = expected + len(wanted), total + len(seen)
    print(f"\nlooks expected {expected}, made {total} with those by retries and repeated hours, {year.seconds:.1f} s")  # noqa: T201
