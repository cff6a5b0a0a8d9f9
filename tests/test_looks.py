"""Looks that found nothing, committed together: how many, how soon, and what happens when a commit fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from registry import looks
from registry.errors import StoreError
from registry.looks import GROUP, Group
from registry.store import claims, engine, history, journal
from registry.store.engine import Store
from registry.store.journal import EVERY, Plan
from tests.fakes import Clock, Publisher
from tests.store.test_journal import assert_rows_and_entries_agree


class Flaky(Store):
    """A store whose disk is full as long as a test says so."""

    full = False

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A write transaction that fails at its end while the disk is full."""
        with super().transaction() as session:
            yield session
            if self.full:
                raise StoreError("The disk is full.")


@pytest.fixture
def publisher(store_url: str, clock: Clock) -> Iterator[Publisher]:
    opened = Flaky(engine.connect(store_url), now=clock)
    yield Publisher(opened, clock)
    opened.close()


@pytest.fixture
def group(publisher: Publisher) -> Group:
    return Group(publisher.store)


def full(publisher: Publisher, value: bool) -> None:
    assert isinstance(publisher.store, Flaky)
    publisher.store.full = value


def counted(publisher: Publisher) -> tuple[int, int]:
    """Observations, and ledger entries besides that of the source."""
    counts = history.counts(publisher.store)
    return counts["observation"], counts["ledger_entry"] - 1


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No group is committed for its age."""
    monkeypatch.setattr(looks, "PATIENCE", 3600.0)


@pytest.mark.usefixtures("patient")
def test_fifty_looks_are_one_commit_and_the_rest_waits(publisher: Publisher, group: Group) -> None:
    for _ in range(GROUP - 1):
        group.note(publisher.look("unchanged"))
    assert counted(publisher) == (0, 0)
    group.note(publisher.look("unchanged"))
    group.note(publisher.look("unchanged"))
    assert counted(publisher) == (GROUP, 1)
    group.flush()
    assert counted(publisher) == (GROUP + 1, 2)
    group.flush()
    assert counted(publisher) == (GROUP + 1, 2)


def test_a_look_waits_for_others_a_tenth_of_a_second(publisher: Publisher, group: Group) -> None:
    group.note(publisher.look("unchanged"))
    time.sleep(looks.PATIENCE * 1.2)
    group.note(publisher.look("unchanged"))
    assert counted(publisher) == (2, 1)


@pytest.mark.usefixtures("patient")
def test_only_a_group_that_is_old_enough_is_flushed(publisher: Publisher, group: Group) -> None:
    group.note(publisher.look("unchanged"))
    group.flush(older=60)
    assert counted(publisher) == (0, 0)
    time.sleep(0.02)
    group.flush(older=0.01)
    assert counted(publisher) == (1, 1)


@pytest.mark.usefixtures("patient")
def test_a_commit_that_fails_drops_its_group_tells_once_and_goes_on(publisher: Publisher, group: Group) -> None:
    full(publisher, True)
    for _ in range(GROUP):
        group.note(publisher.look("lost"))
    full(publisher, False)
    with pytest.raises(StoreError, match="disk is full"):
        group.note(publisher.look("told"))
    group.note(publisher.look("kept"))
    group.flush()
    assert counted(publisher) == (1, 1)
    assert_rows_and_entries_agree(publisher.store)


def test_a_flush_that_fails_tells_at_once_and_only_once(publisher: Publisher, group: Group) -> None:
    full(publisher, True)
    group.note(publisher.look("lost"))
    with pytest.raises(StoreError, match="disk is full"):
        group.flush()
    group.flush()
    full(publisher, False)
    group.note(publisher.look("kept"))
    group.flush()
    assert counted(publisher) == (1, 1)


@pytest.mark.usefixtures("patient")
def test_a_look_that_cannot_be_kept_takes_no_other_of_its_group_with_it(publisher: Publisher, group: Group) -> None:
    twice = replace(publisher.look("unchanged"), plan=Plan(publisher.clock(), publisher.clock(), 0, EVERY))
    for look in (twice, twice, publisher.look("unchanged")):
        group.note(look)
    with pytest.raises(IntegrityError):
        group.flush()
    assert counted(publisher) == (2, 2)


@pytest.mark.usefixtures("patient")
def test_a_lease_goes_back_in_the_transaction_of_its_last_look(publisher: Publisher, group: Group) -> None:
    (held,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    group.note(publisher.look("unchanged", lease=held))
    group.finish(held)
    assert claims.claim_hosts(publisher.store, seconds=30, limit=1) == ()
    full(publisher, True)
    with pytest.raises(StoreError):
        group.flush()
    full(publisher, False)
    assert claims.claim_hosts(publisher.store, seconds=30, limit=1) == ()  # neither the look nor the lease
    group.note(publisher.look("unchanged", lease=held))
    group.finish(held)
    group.flush()
    assert counted(publisher) == (1, 1)
    assert len(claims.claim_hosts(publisher.store, seconds=30, limit=1)) == 1


def test_a_lease_without_a_look_goes_back_too(publisher: Publisher, group: Group) -> None:
    (held,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    group.finish(held)
    group.flush()
    assert len(claims.claim_hosts(publisher.store, seconds=30, limit=1)) == 1
    assert counted(publisher) == (0, 0)


def test_looks_under_a_lost_lease_are_not_recorded_and_the_lease_is_told(publisher: Publisher, group: Group, clock: Clock) -> None:
    (lost,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    clock.tick(seconds=30)
    (held,) = claims.claim_hosts(publisher.store, seconds=30, limit=1)
    for lease in (lost, held, lost):
        group.note(publisher.look("unchanged", lease=lease))
    group.flush()
    assert (counted(publisher), group.lost) == ((1, 1), {lost.token})


def test_threads_may_share_a_group_and_lose_nothing(publisher: Publisher, group: Group) -> None:
    def work() -> None:
        for _ in range(40):
            group.note(publisher.look("unchanged"))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    group.flush()
    made, entries = counted(publisher)
    assert made == 320
    assert entries >= made / GROUP
    assert_rows_and_entries_agree(publisher.store)


def test_the_newest_look_of_a_page_decides_its_state(publisher: Publisher, group: Group) -> None:
    for state in ("failing", "current", "gone"):
        group.note(publisher.look(state, state=state))
    group.flush()
    (page,) = history.pages(publisher.store, publisher.source.id)
    assert page.state == "gone"


def test_a_look_without_a_plan_leaves_the_plan_of_its_page(publisher: Publisher, clock: Clock) -> None:
    later = clock().replace(hour=18)
    journal.record_looks(publisher.store, [publisher.look("failed", plan=Plan(clock(), later, 3, EVERY))])
    journal.record_looks(publisher.store, [publisher.look("failed")])
    (page,) = history.pages(publisher.store, publisher.source.id)
    assert (page.slot, page.due, page.failures) == (clock(), later, 3)
    journal.record_looks(publisher.store, [publisher.look("unchanged", plan=Plan(None, clock(), 0, EVERY))])
    (page,) = history.pages(publisher.store, publisher.source.id)
    assert (page.slot, page.due, page.failures) == (clock(), clock(), 0)
