"""When a page is looked at next, and the days that a notice sets: on both engines, by the clock of a test."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from fetchers.base import Fetched, Fetcher, Validators
from fetchers.errors import NotFoundError, RateLimitedError, RefusedError, ServerFailedError, TooLargeError
from fetchers.http import Client
from registry import pipeline, planning
from registry.answers import MilestoneLine, PageCard, SourceCard
from registry.app import Registry
from registry.due import spread
from registry.looks import Group
from registry.milestones import Planned
from registry.settings import Settings
from registry.store import agenda, history, journal
from registry.store.engine import Store
from registry.store.tables import Firing, Observation
from registry.text.extract import Hints
from tests.fakes import Clock, Publisher, Scripted
from tests.store.test_journal import assert_rows_and_entries_agree
from tests.test_pipeline import Desk, salt

LIST, A, B = "https://e.org/list", "https://e.org/a", "https://e.org/b"
HOUR = timedelta(hours=1)


class Timed(Scripted):
    """A scripted publisher that also notes when it was asked."""

    def __init__(self, texts: dict[str, bytes], clock: Clock) -> None:
        super().__init__(texts)
        self.clock = clock
        self.times: list[tuple[datetime, str, bool]] = []

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:
        """Note when, what, and whether without condition."""
        self.times.append((self.clock(), url, validators == Validators()))
        return super().look(url, validators)


class Watching(Registry):
    """A registry whose fetcher is a test's."""

    fake: Fetcher

    def _fetcher(self, source: SourceCard, client: Client) -> Fetcher:
        return self.fake


@dataclass
class Service:
    """What a clock does to a registry, one tick at a time."""

    registry: Watching
    clock: Clock
    fake: Timed

    def tick(self) -> dict[str, str]:
        """Look at all that is due; what each look came to."""
        group, made = Group(self.registry.store), dict[str, str]()
        while held := self.registry.claim_hosts(9):
            for one in held:
                made |= {looked.url: looked.outcome for looked, _ in self.registry.look_at(one, group, stop=Event())}
            group.flush()
        return made

    def run(self, until: datetime) -> None:
        """Tick whenever something is due, a second late."""
        while self.clock() < until:
            self.tick()
            self.clock.at = max(self.clock(), min(page.due for page in self.pages())) + timedelta(seconds=1)

    def pages(self) -> tuple[PageCard, ...]:
        return history.pages(self.registry.store, 1)

    def page(self, url: str) -> PageCard:
        return next(page for page in self.pages() if page.url == url)

    def slots(self, url: str) -> list[datetime | None]:
        with self.registry.store.session() as session:
            query = select(col(Observation.slot)).where(col(Observation.page_id) == self.page(url).id)
            return list(session.scalars(query.order_by(col(Observation.id))))


def service(store: Store, clock: Clock, *, schedule: str = "every 6h", jitter: int = 300) -> Service:
    registry = Watching(store, Settings(), allow_loopback=True)
    registry.fake = fake = Timed({LIST: f"{A} {B}".encode(), A: html(salt()), B: html(salt().replace("Salt", "Sugar"))}, clock)
    registry.add_source("e", LIST, schedule=schedule, jitter=jitter)
    return Service(registry, clock, fake)


def html(text: str) -> bytes:
    return f"<main><p>{text}</p></main>".replace("\n\n", "</p><p>").encode()


@pytest.fixture
def served(store: Store, clock: Clock) -> Iterator[Service]:
    made = service(store, clock)
    made.tick()
    made.tick()  # the pages that the list named
    yield made
    assert_rows_and_entries_agree(store)


# the next look


def test_a_look_takes_its_nominal_time_and_plans_the_next_with_its_own_delay(served: Service) -> None:
    start = served.clock()
    rule = planning.Watch(served.registry.store, served.registry.sources()[0], served.fake, Group(served.registry.store)).schedule
    for page in served.pages():
        assert (page.slot, page.failures) == (start, 0)
        assert page.due == start + 6 * HOUR + spread(rule, page.id, start + 6 * HOUR)
    assert served.tick() == {}
    served.clock.at = start + 6 * HOUR + timedelta(seconds=301)
    assert served.tick() == dict.fromkeys((LIST, A, B), "unchanged")
    assert served.slots(A) == [start, start + 6 * HOUR]


def test_what_was_missed_is_made_up_for_by_one_look_that_takes_the_newest_time(served: Service) -> None:
    start = served.clock()
    served.clock.tick(hours=40)
    assert served.tick() == dict.fromkeys((LIST, A, B), "unchanged")
    assert served.tick() == {}
    assert served.slots(A) == [start, start + 36 * HOUR]
    assert served.page(A).due >= start + 42 * HOUR


def test_a_failure_that_may_pass_is_tried_again_after_a_while_that_doubles(served: Service) -> None:
    start = served.clock()
    served.fake.raises[A] = ServerFailedError("It fails", url=A, status=503)
    served.clock.at = start + 6 * HOUR + timedelta(seconds=301)
    waits = []
    for failures in range(1, 13):
        assert served.tick()[A] == "failed"
        assert served.page(A).failures == failures
        waits.append(served.page(A).due - served.clock())
        served.clock.at = served.page(A).due
    assert waits == [timedelta(minutes=2**n) for n in range(9)] + [6 * HOUR] * 3
    del served.fake.raises[A]
    assert served.tick()[A] == "unchanged"
    assert served.page(A).failures == 0
    assert served.page(A).due - served.clock() <= 6 * HOUR + timedelta(seconds=300)
    slots = [slot for slot in served.slots(A) if slot]
    assert len(slots) == len(set(slots))
    assert served.slots(A)[2:4] == [None, None]  # other tries for the same nominal time


def test_a_publisher_that_asks_to_wait_is_left_alone_with_all_its_pages(served: Service) -> None:
    served.clock.tick(hours=6, seconds=301)
    served.fake.raises[LIST] = RateLimitedError("Too many", url=LIST, status=429, retry_after=900)
    asked = len(served.fake.asked)
    assert served.tick() == {LIST: "failed"}
    assert len(served.fake.asked) == asked + 1
    assert served.page(LIST).due == served.clock() + timedelta(seconds=900)
    del served.fake.raises[LIST]
    served.clock.tick(seconds=899)
    assert served.tick() == {}
    served.clock.tick(seconds=1)
    assert served.tick() == dict.fromkeys((LIST, A, B), "unchanged")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (TooLargeError("Too much", url=A), "failed"),
        (RefusedError("Not for us", url=A, status=403), "blocked"),
        (NotFoundError("Not there", url=A, status=404), "gone"),
    ],
)
def test_a_failure_that_will_not_pass_is_looked_at_again_at_the_next_nominal_time(served: Service, error: Exception, outcome: str) -> None:
    served.clock.tick(hours=6, seconds=301)
    served.fake.raises[A] = error
    assert served.tick()[A] == outcome
    assert served.page(A).failures == 0
    assert timedelta(hours=5, minutes=54) < served.page(A).due - served.clock() <= 6 * HOUR


def test_a_fetcher_that_breaks_fails_its_own_look_and_is_tried_again(served: Service) -> None:
    served.clock.tick(hours=6, seconds=301)
    served.fake.raises[A] = ZeroDivisionError("of its own")
    assert served.tick() == {LIST: "unchanged", A: "failed", B: "unchanged"}
    assert (served.page(A).state, served.page(A).failures) == ("failing", 1)
    assert served.page(A).due == served.clock() + timedelta(minutes=1)


def test_a_look_by_hand_between_two_nominal_times_takes_none(served: Service) -> None:
    start = served.clock()
    served.clock.tick(hours=2)
    watch = planning.Watch(served.registry.store, served.registry.sources()[0], served.fake, Group(served.registry.store))
    pipeline.look(watch, served.page(A))
    watch.group.flush()
    assert served.slots(A) == [start, None]
    assert served.page(A).slot == start


@pytest.fixture
def file_store(sqlite_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """On one engine only, because weeks take long and differ on none."""
    shutil.copy(sqlite_template, tmp_path / "weeks.db")
    opened = Store.open(f"sqlite:///{tmp_path}/weeks.db", now=clock)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("schedule", "jitter", "days"), [("every 1h", 300, 8), ("every 6h", 300, 22), ("every 6h", 0, 15), ("every 5d", 3600, 31)]
)
def test_every_page_is_asked_for_without_condition_at_least_every_seven_days(
    file_store: Store, clock: Clock, schedule: str, jitter: int, days: int
) -> None:
    made = service(file_store, clock, schedule=schedule, jitter=jitter)
    made.fake.texts[LIST] = A.encode()
    made.run(clock() + timedelta(days=days))
    for url in (LIST, A):
        whole = [at for at, asked, unconditional in made.fake.times if asked == url and unconditional]
        asked = [at for at, one, _ in made.fake.times if one == url]
        assert max(later - earlier for earlier, later in zip(whole, [*whole[1:], asked[-1]], strict=True)) <= timedelta(days=7)
        assert len(whole) == len(asked) if schedule == "every 5d" else len(whole) <= 2 + days / 6
        slots = [slot for slot in made.slots(url) if slot]
        assert len(slots) == len(set(slots)) == len(asked)


# days that a notice sets


def planned(day: date, kind: str = "deadline") -> Planned:
    return Planned(kind, day, "para_1~m1", None, (16, 40))


def body(number: int) -> str:
    return f"A sample notice\nThe ministry must do thing {number}.\n"


@dataclass
class Calendar:
    """A publisher in Shanghai whose notice states days, at a registry that fires them."""

    publisher: Publisher
    revisions: int = 0

    @property
    def store(self) -> Store:
        return self.publisher.store

    def state(self, *days: date, kind: str = "deadline", **more: Any) -> None:
        """The notice's next revision, which states these days."""
        self.revisions += 1
        self.publisher.publish(body(self.revisions), milestones=tuple(planned(day, kind) for day in days), **more)

    def fire(self) -> list[date]:
        return [line.day for line in pipeline.fire(self.store, ahead=7)]

    def states(self) -> dict[date, str]:
        return {line.day: line.state for line in self.lines()}

    def lines(self) -> tuple[MilestoneLine, ...]:
        return agenda.milestones(self.store, states=("open", "superseded", "fired", "passed"))

    def fired(self) -> list[date]:
        with self.store.session() as session:
            return list(session.scalars(select(col(Firing.day)).order_by(col(Firing.id))))

    def alerts(self) -> list[dict[str, Any]]:
        return [
            json.loads(one.message) for card in agenda.destinations(self.store) for one in agenda.waiting(self.store, card.id, limit=99)
        ]


DUE = date(2026, 6, 1)
MOMENT = datetime(2026, 5, 24, 16, tzinfo=UTC)
"""When 25 May, seven days before it, begins in Shanghai."""


@pytest.fixture
def calendar(store: Store, clock: Clock) -> Iterator[Calendar]:
    source = journal.add_source(store, name="east", fetcher="folder", url="/e", options={}, hints=Hints(), time_zone="Asia/Shanghai")
    journal.finish_baseline(store, source.id, ())
    yield Calendar(Publisher(store, clock, "east"))
    assert_rows_and_entries_agree(store)


def test_the_days_of_a_revision_are_planned_with_it(calendar: Calendar) -> None:
    calendar.state(DUE)
    (line,) = agenda.milestones(calendar.store)
    assert (line.kind, line.day, line.zone, line.state, line.number) == ("deadline", DUE, "Asia/Shanghai", "open", 1)
    assert (line.address, line.span, line.words) == ("para_1~m1", (16, 40), body(1)[16:40])


def test_a_deadline_fires_once_when_its_day_less_seven_begins_where_its_source_is(calendar: Calendar, clock: Clock) -> None:
    calendar.publisher.subscribe()
    calendar.state(DUE)
    clock.at = MOMENT - timedelta(seconds=1)
    assert calendar.fire() == []
    clock.at = MOMENT
    assert calendar.fire() == [DUE]
    for _ in range(10):
        clock.tick(days=1)
        assert calendar.fire() == []
    assert (calendar.fired(), calendar.states()) == ([DUE], {DUE: "fired"})
    (told,) = calendar.alerts()
    assert (told["kind"], told["milestone"]) == (
        "milestone",
        {"kind": "deadline", "day": "2026-06-01", "zone": "Asia/Shanghai", "days_left": 7},
    )
    assert (calendar.lines()[0].fired_at, calendar.lines()[0].alerts) == (MOMENT, 1)


def test_what_comes_into_force_fires_on_its_day(calendar: Calendar, clock: Clock) -> None:
    calendar.state(DUE, kind="in_force")
    clock.at = datetime(2026, 5, 31, 15, 59, 59, tzinfo=UTC)
    assert calendar.fire() == []
    clock.tick(seconds=1)
    assert calendar.fire() == [DUE]


def test_a_day_that_moved_takes_the_place_of_the_one_before(calendar: Calendar, clock: Clock) -> None:
    later = DUE + timedelta(days=30)
    calendar.state(DUE)
    calendar.state(later)
    assert calendar.states() == {DUE: "superseded", later: "open"}
    clock.at = MOMENT + timedelta(days=3)
    assert calendar.fire() == []
    calendar.state(DUE)
    assert calendar.states() == {DUE: "open", later: "superseded"}
    assert calendar.fire() == [DUE]


def test_a_day_that_fired_never_fires_again_though_it_moves_away_and_back(calendar: Calendar, clock: Clock) -> None:
    calendar.publisher.subscribe()
    calendar.state(DUE)
    clock.at = MOMENT
    assert calendar.fire() == [DUE]
    for days in ((DUE + timedelta(days=60),), (DUE,), (), (DUE,)):
        calendar.state(*days)
        assert calendar.fire() == []
        assert calendar.states()[DUE] == "fired"
    assert (calendar.fired(), len(calendar.alerts())) == ([DUE], 1)


def test_a_text_that_does_not_show_all_keeps_the_days_of_the_one_before(calendar: Calendar) -> None:
    other = DUE + timedelta(days=30)
    calendar.state(DUE)
    calendar.state(other, keeps_milestones=True)
    assert calendar.states() == {DUE: "open", other: "open"}
    assert [line.number for line in calendar.lines()] == [1, 2]


def test_a_day_that_was_over_when_its_notice_was_seen_passes_silently(calendar: Calendar, clock: Clock) -> None:
    over = date(2025, 6, 1)
    calendar.publisher.subscribe()
    calendar.state(over, DUE)
    assert calendar.fire() == []
    assert calendar.states() == {over: "passed", DUE: "open"}
    clock.tick(days=1)
    calendar.state(over, DUE)
    assert calendar.fire() == []
    assert calendar.states() == {over: "passed", DUE: "open"}
    assert (calendar.fired(), calendar.alerts()) == ([], [])


def test_a_day_of_which_nobody_was_told_in_time_still_fires_on_its_last_minute(calendar: Calendar, clock: Clock) -> None:
    calendar.state(DUE)
    clock.at = datetime(2026, 6, 1, 15, 59, tzinfo=UTC)
    assert calendar.fire() == [DUE]


def test_nothing_fires_before_the_first_round_is_over_and_nothing_is_forgotten(store: Store, clock: Clock) -> None:
    calendar = Calendar(Publisher(store, clock))
    calendar.state(DUE)
    clock.at = MOMENT + timedelta(days=1)
    assert calendar.fire() == []
    journal.finish_baseline(store, calendar.publisher.source.id, ())
    assert calendar.fire() == [DUE]


def test_two_programs_fire_a_day_once(calendar: Calendar, clock: Clock, store_url: str) -> None:
    calendar.publisher.subscribe()
    calendar.state(DUE)
    clock.at = MOMENT
    other, fired = Store.open(store_url, now=clock), list[int]()
    threads = [
        threading.Thread(target=lambda one=one: fired.append(len(pipeline.fire(one, ahead=7)))) for one in (calendar.store, other) * 3
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    other.close()
    assert sorted(fired) == [0, 0, 0, 0, 0, 1]
    assert (calendar.fired(), len(calendar.alerts())) == ([DUE], 1)


def test_a_day_that_moved_while_it_was_about_to_fire_does_not_fire(calendar: Calendar) -> None:
    calendar.state(DUE)
    (line,) = calendar.lines()
    calendar.state(DUE)
    assert not journal.record_firing(calendar.store, line, severity="high", alerts=())
    stands = replace(line, revision_id=calendar.lines()[0].revision_id)
    assert journal.record_firing(calendar.store, stands, severity="high", alerts=())


def test_the_days_of_a_real_text_are_planned_superseded_and_kept(store: Store, clock: Clock, tmp_path: Path) -> None:
    registry = Registry(store, Settings(), allow_loopback=True)
    registry.add_source("salt", str(tmp_path))
    desk = Desk(registry, clock, tmp_path)

    def days(state: str = "open") -> set[date]:
        return {line.day for line in registry.milestones(states=(state,))}

    desk.put(salt(more="\n5. Salt works shall register by June 30, 2026.\n"))
    desk.track(date(2026, 4, 1))
    assert days() == {date(2026, 6, 30)}
    desk.put(salt(days=9).split("3. No salt")[0] + "......\n")
    assert desk.track(date(2026, 4, 2))["salt.txt"].outcome == "changed"
    assert days() == {date(2026, 6, 30)}
    desk.put(salt(more="\n5. Salt works shall register by July 31, 2026.\n"))
    desk.track(date(2026, 4, 3))
    assert days() == {date(2026, 7, 31)}
    assert days("superseded") == {date(2026, 6, 30)}


# what must not stop the others


def test_an_address_that_is_too_long_to_keep_stops_neither_its_list_nor_the_others(store: Store, clock: Clock) -> None:
    made = service(store, clock)
    made.fake.texts[LIST] = f"{A} https://e.org/{'x' * 3000} {B}".encode()
    assert made.tick() == dict.fromkeys((LIST, A, B), "new")
    assert made.tick() == {}


def test_a_page_that_cannot_be_recorded_fails_alone_and_is_tried_again_later(served: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    record, pages = journal.record_found, {page.id: page.url for page in served.pages()}

    def refuse(store: Store, found: journal.Found, written: journal.Written | None = None) -> journal.Recorded:
        if pages[found.look.page_id] == A:
            raise ArithmeticError("no engine takes this")
        return record(store, found, written)

    monkeypatch.setattr(journal, "record_found", refuse)
    served.fake.texts[A] = html(salt().replace("Salt", "Pepper"))
    served.fake.texts[B] = html(salt().replace("Salt", "Vinegar"))
    served.clock.tick(hours=6, seconds=301)
    assert served.tick() == {LIST: "unchanged", A: "failed", B: "changed"}
    assert (served.page(A).failures, served.page(A).due) == (1, served.clock() + timedelta(minutes=1))
    assert served.tick() == {}


def test_a_schedule_set_while_a_look_is_under_way_stands(served: Service) -> None:
    served.clock.tick(hours=6, seconds=301)
    (held,) = served.registry.claim_hosts(9)
    group = Group(served.registry.store)
    looks = served.registry.look_at(held, group, stop=Event())
    next(looks)
    served.registry.reschedule("e", "every 1h", jitter=0)
    planned = {page.url: page.due for page in served.pages()}
    list(looks)
    group.flush()
    assert {page.url: page.due for page in served.pages()} == planned


def test_one_of_many_days_that_cannot_be_told_stops_no_other_from_passing(calendar: Calendar) -> None:
    journal.pass_milestones(calendar.store, range(1, 40_000))
    assert calendar.lines() == ()


def test_a_day_that_passed_while_nobody_served_is_told_late_for_a_month(calendar: Calendar, clock: Clock) -> None:
    long_ago = DUE - timedelta(days=30)
    calendar.state(DUE, long_ago)
    clock.set(DUE + timedelta(days=5))
    assert calendar.fire() == [DUE]
    assert calendar.states() == {long_ago: "passed", DUE: "fired"}
    assert calendar.fire() == []


def test_a_look_that_fell_into_a_wrong_year_is_made_up_for_when_the_clock_is_put_right(served: Service) -> None:
    start = served.clock()
    served.clock.at = start + timedelta(days=365)
    served.tick()
    served.clock.at = start + 6 * HOUR + timedelta(minutes=10)
    served.registry.replan()
    assert served.tick() == dict.fromkeys((LIST, A, B), "unchanged")
    assert start + 6 * HOUR in served.slots(A)
    served.registry.replan()
    assert served.tick() == {}
