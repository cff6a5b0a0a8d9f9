"""Leases on both engines: what is claimed once, how a lease ends, and that whoever lost one records nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import col

from registry.answers import Held
from registry.errors import LaneBusyError, LeaseLostError
from registry.keeper import Keeper
from registry.store import claims, history, journal, outbox
from registry.store.engine import Store
from registry.store.outbox import Addressed, Try
from registry.store.tables import Lease, Observation, Process
from registry.text.extract import Hints
from tests.fakes import Clock, Publisher, reading_of
from tests.store.test_journal import assert_rows_and_entries_agree

HOSTS = 200
TEXT = "A sample notice\nThe ministry must answer by 1 June 2026.\n"


@pytest.fixture
def other(store_url: str, store: Store, clock: Clock) -> Iterator[Store]:
    """A second program at work on the same registry."""
    opened = Store.open(store_url, now=clock)
    yield opened
    opened.close()


def host(number: int) -> str:
    return f"host h{number}.example"


def watch_hosts(store: Store, numbers: Sequence[int], name: str = "many") -> int:
    """A source with one due page on each host; returns its id."""
    source = journal.add_source(store, name=name, fetcher="page", url="https://e.org", options={}, hints=Hints())
    journal.add_pages(store, source.id, [(f"https://h{number}.example/{name}", False, None) for number in numbers])
    return source.id


def lease_of(store: Store, name: str) -> Lease:
    with store.session() as session:
        return session.scalars(select(Lease).where(col(Lease.name) == name)).one()


def together(work: Sequence[Callable[[], None]]) -> None:
    """Run everything at once and wait; what any of it raises is raised here."""
    start, errors = threading.Barrier(len(work), timeout=20), list[BaseException]()

    def run(one: Callable[[], None]) -> None:
        start.wait()
        try:
            one()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not errors, errors
    assert not any(thread.is_alive() for thread in threads)


# claiming


def test_of_eight_claimers_in_two_programs_each_due_host_goes_to_one(store: Store, other: Store) -> None:
    watch_hosts(store, range(HOSTS))
    won: list[Held] = []

    def claim_all(mine: Store) -> None:
        while held := claims.claim_hosts(mine, seconds=30, limit=7):
            won.extend(held)

    together([lambda mine=mine: claim_all(mine) for mine in (store, other) for _ in range(4)])  # type: ignore[misc]
    assert sorted(held.name for held in won) == sorted(host(number) for number in range(HOSTS))
    assert len({held.token for held in won}) == HOSTS
    assert claims.claim_hosts(other, seconds=30, limit=HOSTS) == ()


def test_no_more_hosts_are_claimed_than_asked_for_and_the_longest_wait_first(store: Store, clock: Clock) -> None:
    source = watch_hosts(store, range(5))
    pages = history.pages(store, source)
    claims.replan(store, [(page.id, clock() - timedelta(minutes=abs(page.id - 3))) for page in pages])
    order = sorted(pages, key=lambda page: -abs(page.id - 3))
    won = [held.name for _ in range(3) for held in claims.claim_hosts(store, seconds=30, limit=1)]
    assert [abs(int(name[6]) - 2) for name in won] == [abs(page.id - 3) for page in order[:3]]
    assert claims.claim_hosts(store, seconds=30, limit=0) == ()
    assert len(claims.claim_hosts(store, seconds=30, limit=9)) == 2


def test_a_host_without_a_due_page_is_not_claimed(store: Store, clock: Clock) -> None:
    source = watch_hosts(store, [1, 2])
    one, _ = history.pages(store, source)
    claims.replan(store, [(one.id, clock() + timedelta(seconds=1))])
    assert [held.name for held in claims.claim_hosts(store, seconds=30, limit=9)] == [host(2)]
    clock.tick(seconds=1)
    assert [held.name for held in claims.claim_hosts(store, seconds=30, limit=9)] == [host(1)]


def test_a_paused_source_is_not_claimed_and_its_pages_are_not_due(store: Store) -> None:
    watch_hosts(store, [1, 2], "quiet")
    watch_hosts(store, [2, 3], "busy")
    journal.set_paused(store, "quiet", True, reason="asked")
    assert sorted(held.name for held in claims.claim_hosts(store, seconds=30, limit=9)) == [host(2), host(3)]
    assert [source.name for _, source in claims.due_pages(store, host(2))] == ["busy"]
    assert claims.due_pages(store, host(1)) == ()


def test_due_pages_come_lists_first_then_those_that_wait_longest(store: Store, clock: Clock) -> None:
    source = journal.add_source(store, name="one", fetcher="page", url="https://h.example/", options={}, hints=Hints())
    names = ("failing", "late", "later", "list", "not yet")
    pages = journal.add_pages(store, source.id, [(f"https://h.example/{name}", name == "list", None) for name in names])
    minutes = {"failing": -9, "late": -5, "later": -2, "list": -1, "not yet": 1}
    claims.replan(store, [(page.id, clock() + timedelta(minutes=minutes[name])) for page, name in zip(pages, names, strict=True)])
    failed = journal.Look(pages[0].id, clock(), "failed", plan=journal.Plan(None, clock() - timedelta(minutes=9), 1, journal.EVERY))
    journal.record_looks(store, [failed])
    assert [page.url.rsplit("/", 1)[1] for page, _ in claims.due_pages(store, "host h.example")] == ["list", "failing", "late", "later"]


@pytest.mark.parametrize(
    ("url", "lane"),
    [
        ("https://User@EXAMPLE.org:8443/a", "host example.org"),
        ("http://[2001:db8::1]/a", "host 2001:db8::1"),
        ("https://[broken/a", "source 1"),
        ("https:///a", "source 1"),
        ("/srv/drop/a.txt", "source 1"),
        ("archive:salt", "source 1"),
    ],
)
def test_a_page_is_looked_at_in_the_lane_of_its_host_or_of_its_source(store: Store, url: str, lane: str) -> None:
    source = journal.add_source(store, name="one", fetcher="page", url="https://e.org", options={}, hints=Hints())
    (page,) = journal.add_pages(store, source.id, [(url, False, None)])
    assert page.host == lane
    assert [held.name for held in claims.claim_hosts(store, seconds=30, limit=9)] == [lane]


# how a lease ends


def test_a_lease_ends_by_time_and_not_before(store: Store, other: Store, clock: Clock) -> None:
    watch_hosts(store, [1])
    (first,) = claims.claim_hosts(store, seconds=30, limit=1)
    clock.tick(seconds=29.9)
    assert claims.claim_hosts(other, seconds=30, limit=1) == ()
    clock.tick(seconds=0.1)
    (second,) = claims.claim_hosts(other, seconds=30, limit=1)
    assert (second.name, second.token != first.token) == (first.name, True)


def test_a_renewed_lease_is_kept(store: Store, other: Store, clock: Clock) -> None:
    watch_hosts(store, [1])
    held = claims.claim_hosts(store, seconds=30, limit=1)
    for _ in range(5):
        clock.tick(seconds=20)
        claims.renew(store, held, seconds=30)
        assert claims.claim_hosts(other, seconds=30, limit=1) == ()
    clock.tick(seconds=30)
    assert len(claims.claim_hosts(other, seconds=30, limit=1)) == 1


def test_a_lost_lease_is_not_won_back_by_renewing_or_ended_by_giving_it_back(store: Store, other: Store, clock: Clock) -> None:
    watch_hosts(store, [1])
    lost = claims.claim_hosts(store, seconds=30, limit=1)
    clock.tick(seconds=30)
    (held,) = claims.claim_hosts(other, seconds=30, limit=1)
    until = lease_of(store, host(1)).until
    claims.renew(store, lost, seconds=300)
    claims.release(store, lost, rests_until=clock() + timedelta(hours=1))
    now = lease_of(store, host(1))
    assert (now.holder, now.until, now.rests_until) == (held.token, until, None)


def test_a_lease_given_back_is_free_at_once(store: Store, other: Store) -> None:
    watch_hosts(store, [1])
    claims.release(store, claims.claim_hosts(store, seconds=30, limit=1))
    assert len(claims.claim_hosts(other, seconds=30, limit=1)) == 1


def test_a_lane_that_rests_is_claimed_when_its_rest_is_over(store: Store, clock: Clock) -> None:
    watch_hosts(store, [1])
    claims.release(store, claims.claim_hosts(store, seconds=30, limit=1), rests_until=clock() + timedelta(minutes=5))
    clock.tick(minutes=4, seconds=59)
    assert claims.claim_hosts(store, seconds=30, limit=1) == ()
    clock.tick(seconds=1)
    assert len(claims.claim_hosts(store, seconds=30, limit=1)) == 1


def test_a_lease_taken_before_the_clock_was_set_back_far_is_free_again(store: Store, other: Store, clock: Clock) -> None:
    watch_hosts(store, [1])
    claims.claim_hosts(store, seconds=30, limit=1)
    (page,) = (page for page, _ in claims.due_pages(store, host(1)))
    clock.tick(seconds=-20)
    claims.replan(store, [(page.id, clock())])
    assert claims.claim_hosts(other, seconds=30, limit=1) == ()  # it may be as fresh as it says
    clock.tick(days=-40)
    claims.replan(store, [(page.id, clock())])
    assert len(claims.claim_hosts(other, seconds=30, limit=1)) == 1


def test_a_lane_is_claimed_by_name_by_one_at_a_time(store: Store, other: Store) -> None:
    watch_hosts(store, [1])
    won: list[Held] = []

    def claim(mine: Store) -> None:
        held = claims.claim(mine, host(1), seconds=30)
        won.extend([held] if held else [])

    assert claims.claim(store, "host unknown.example", seconds=30) is None
    together([lambda mine=mine: claim(mine) for mine in (store, other) for _ in range(3)])  # type: ignore[misc]
    assert len(won) == 1
    assert lease_of(store, host(1)).holder == won[0].token


def test_a_keeper_renews_what_it_holds_and_gives_it_back(store: Store, other: Store) -> None:
    watch_hosts(store, [1])
    with Keeper(store, 0.3) as keeper, keeper.holding(host(1), patience=0) as held:
        assert lease_of(store, host(1)).holder == held.token
        with pytest.raises(LaneBusyError, match="at work on host h1"), Keeper(other, 30) as second, second.holding(host(1), patience=0):
            pass
    assert lease_of(store, host(1)).holder is None


# the fence


def lost_lease(publisher: Publisher, other: Store, clock: Clock) -> tuple[Held, Held]:
    """A lease that was taken over, and the one that stands."""
    (lost,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    clock.tick(seconds=31)
    (held,) = claims.claim_hosts(other, seconds=30, limit=1)
    return lost, held


def test_looks_under_a_lost_lease_are_handed_back_and_the_others_recorded(publisher: Publisher, other: Store, clock: Clock) -> None:
    lost, held = lost_lease(publisher, other, clock)
    looks = [publisher.look(f"look {number}", lease=lease) for number, lease in enumerate((lost, held, None, lost))]
    assert journal.record_looks(publisher.store, looks, release=[lost]) == (looks[0], looks[3])
    with publisher.store.session() as session:
        outcomes = session.scalars(select(col(Observation.outcome)).order_by(col(Observation.id))).all()
    assert outcomes == ["look 1", "look 2"]
    assert lease_of(publisher.store, held.name).holder == held.token
    before = history.counts(publisher.store)
    assert journal.record_looks(publisher.store, looks[:1]) == (looks[0],)
    assert history.counts(publisher.store) == before
    assert_rows_and_entries_agree(publisher.store)


def test_what_is_found_under_a_lost_lease_is_refused_and_leaves_nothing(publisher: Publisher, other: Store, clock: Clock) -> None:
    lost, held = lost_lease(publisher, other, clock)
    before = history.counts(publisher.store)
    found, written = publisher.found(TEXT), publisher.written(reading_of(TEXT))
    with pytest.raises(LeaseLostError, match="taken over source 1"):
        journal.record_found(publisher.store, replace(found, look=replace(found.look, lease=lost)), written)
    assert history.counts(publisher.store) == before
    journal.record_found(other, replace(found, look=replace(found.look, lease=held)), written)
    assert history.counts(other)["revision"] == 1


def test_a_lease_given_back_no_longer_stands(publisher: Publisher) -> None:
    (held,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    journal.record_looks(publisher.store, [publisher.look("unchanged", lease=held)], release=[held])
    assert history.counts(publisher.store)["observation"] == 1
    assert journal.record_looks(publisher.store, [publisher.look("unchanged", lease=held)]) != ()
    assert history.counts(publisher.store)["observation"] == 1


def test_a_lease_that_ended_and_that_nobody_took_still_stands(publisher: Publisher, clock: Clock) -> None:
    (held,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    clock.tick(hours=1)
    assert journal.record_looks(publisher.store, [publisher.look("unchanged", lease=held)]) == ()


# destinations


def test_a_destination_is_claimed_while_something_is_due_to_it_and_apart_from_hosts(
    publisher: Publisher, other: Store, clock: Clock
) -> None:
    store = publisher.store
    alerts = [Addressed(publisher.subscribe(name, address=f"/{name}", channel="jsonl").id, name, {}) for name in ("a", "b", "c")]
    publisher.publish(TEXT, alerts=tuple(alerts[:2]))
    held = claims.claim_destinations(store, seconds=30, limit=9)
    assert [one.name for one in held] == ["destination 1", "destination 2"]
    assert claims.claim_destinations(other, seconds=30, limit=9) == ()
    assert [one.name for one in claims.claim_hosts(other, seconds=30, limit=9)] == ["source 1"]
    outbox.record_try(store, Try("a", clock(), lease=held[0]))
    outbox.record_try(store, Try("b", clock(), "No.", clock() + timedelta(seconds=5), lease=held[1]))
    claims.release(store, held)
    assert claims.claim_destinations(store, seconds=30, limit=9) == ()
    clock.tick(seconds=5)
    assert [one.name for one in claims.claim_destinations(store, seconds=30, limit=9)] == ["destination 2"]


def test_a_try_under_a_lost_lease_is_refused_and_leaves_nothing(publisher: Publisher, other: Store, clock: Clock) -> None:
    publisher.publish(TEXT, alerts=(Addressed(publisher.subscribe().id, "a", {}),))
    (lost,) = claims.claim_destinations(publisher.store, seconds=30, limit=1)
    clock.tick(seconds=30)
    (held,) = claims.claim_destinations(other, seconds=30, limit=1)
    with pytest.raises(LeaseLostError, match="taken over destination 1"):
        outbox.record_try(publisher.store, Try("a", clock(), lease=lost))
    assert history.counts(publisher.store)["delivery"] == 0
    outbox.record_try(other, Try("a", clock(), lease=held))
    assert history.counts(other)["delivery"] == 1


# processes


def test_a_process_is_seen_alive_until_it_leaves_and_a_killed_one_is_forgotten(store: Store, clock: Clock) -> None:
    started = clock()
    for name in ("one", "two"):
        claims.beat(store, name, started=started)
    clock.tick(days=1, seconds=1)
    claims.beat(store, "one", started=started)
    claims.beat(store, "three", started=clock())
    claims.leave(store, "three")
    with store.session() as session:
        assert [(one.name, one.started, one.beat) for one in session.scalars(select(Process))] == [("one", started, clock())]
