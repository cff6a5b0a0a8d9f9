"""The six worked examples of time: what was valid on one day, by what was known on another."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from registry.answers import Shown
from registry.store import history, journal
from registry.text.extract import Hints
from tests.fakes import Clock, Publisher, reading_of

R1 = "A sample notice\nThe ministry must answer within 30 days.\n"
R2 = "A sample notice\nThe ministry must answer within 10 days.\n"


def end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, tzinfo=UTC)


def shown(publisher: Publisher, as_of: date, known_at: date) -> Shown:
    return history.show(publisher.store, 1, as_of=as_of, known_at=end_of(known_at))


def first_seen(publisher: Publisher, clock: Clock, day: date) -> None:
    clock.set(day)
    publisher.publish(R1, valid_from=day)


def test_a_quiet_edit_without_a_date_is_valid_from_the_day_it_was_seen(publisher: Publisher, clock: Clock) -> None:
    first_seen(publisher, clock, date(2026, 4, 1))
    clock.set(date(2026, 5, 10))
    publisher.publish(R2)
    answer = shown(publisher, date(2026, 5, 1), date(2026, 5, 20))
    assert answer.revision is not None
    assert (answer.revision.number, answer.text) == (1, R1)
    (pending,) = answer.pending
    assert (pending.number, pending.valid_from, pending.valid_basis) == (2, date(2026, 5, 10), "inferred")


def test_a_text_that_is_not_yet_in_force_is_pending_beside_the_one_that_is(publisher: Publisher, clock: Clock) -> None:
    first_seen(publisher, clock, date(2026, 4, 1))
    clock.set(date(2026, 5, 1))
    in_force = date(2026, 7, 1)
    publisher.publish(R2, effective=in_force, stated=in_force, valid_from=in_force, valid_basis="stated")
    answer = shown(publisher, date(2026, 5, 15), date(2026, 5, 20))
    assert answer.revision is not None
    assert (answer.revision.number, answer.text) == (1, R1)
    assert [(one.number, one.stated, one.valid_basis) for one in answer.pending] == [(2, in_force, "stated")]
    later = shown(publisher, in_force, date(2026, 5, 20))
    assert later.revision is not None
    assert (later.revision.number, later.pending) == (2, ())


@pytest.fixture
def released(publisher: Publisher, clock: Clock) -> Publisher:
    """An edit seen and held on 10 May, released on 12 May."""
    first_seen(publisher, clock, date(2026, 4, 1))
    seen = clock.set(date(2026, 5, 10))
    held = publisher.hold(R2)
    clock.set(date(2026, 5, 12))
    written = publisher.written(reading_of(R2), observed=seen, valid_from=seen.date())
    journal.record_release(publisher.store, held.snapshot_id, written, by="mei", reason="short by design")
    return publisher


def test_while_an_edit_was_held_nobody_knew_of_it(released: Publisher) -> None:
    answer = shown(released, date(2026, 5, 11), date(2026, 5, 11))
    assert answer.revision is not None
    assert (answer.revision.number, answer.pending) == (1, ())


def test_a_released_edit_is_valid_from_when_it_was_seen(released: Publisher) -> None:
    answer = shown(released, date(2026, 5, 11), date(2026, 5, 13))
    assert answer.revision is not None
    assert (answer.revision.number, answer.text) == (2, R2)
    assert (answer.revision.observed.day, answer.revision.recorded.day) == (10, 12)


@pytest.fixture
def imported(publisher: Publisher, clock: Clock) -> Publisher:
    """Something else known on 20 May, and a history with dates of 2020 imported on 1 June."""
    clock.set(date(2026, 5, 20), hour=1)
    journal.add_source(publisher.store, name="other", fetcher="folder", url="/other", options={}, hints=Hints())
    clock.set(date(2026, 6, 1))
    for body, day in ((R1, date(2020, 3, 1)), (R2, date(2020, 9, 1))):
        publisher.publish(body, claimed=day, valid_from=day, valid_basis="claimed")
    return publisher


def test_before_a_history_was_imported_nothing_was_known(imported: Publisher) -> None:
    answer = shown(imported, date(2021, 1, 1), date(2026, 5, 20))
    assert (answer.revision, answer.text, answer.pending) == (None, None, ())
    assert answer.ledger_size == 2


def test_an_imported_history_is_valid_from_the_dates_that_its_archive_claims(imported: Publisher) -> None:
    answer = shown(imported, date(2021, 1, 1), date(2026, 6, 2))
    assert answer.revision is not None
    assert (answer.revision.number, answer.revision.valid_from, answer.revision.valid_basis) == (2, date(2020, 9, 1), "claimed")
    earlier = shown(imported, date(2020, 5, 1), date(2026, 6, 2))
    assert earlier.revision is not None
    assert earlier.revision.number == 1
    assert shown(imported, date(2019, 1, 1), date(2026, 6, 2)).revision is None


def test_what_is_known_counts_the_entries_recorded_by_then_to_the_microsecond(publisher: Publisher, clock: Clock) -> None:
    publisher.publish(R1)
    recorded = clock()
    before = recorded.replace(minute=0, hour=11)
    assert history.show(publisher.store, 1, as_of=recorded.date(), known_at=recorded).ledger_size == 3
    assert history.show(publisher.store, 1, as_of=recorded.date(), known_at=before).ledger_size == 0


def test_a_clock_set_back_does_not_hide_what_was_recorded_before(publisher: Publisher, clock: Clock) -> None:
    publisher.publish(R1, valid_from=date(2026, 4, 1))
    recorded = clock()
    clock.tick(days=-3)
    publisher.publish(R2, valid_from=date(2026, 4, 2))
    answer = history.show(publisher.store, 1, as_of=date(2026, 5, 1), known_at=recorded)
    assert answer.revision is not None
    assert (answer.revision.number, answer.revision.recorded) == (2, recorded)


def test_of_two_revisions_valid_on_a_day_the_later_one_holds(publisher: Publisher) -> None:
    publisher.publish(R1, valid_from=date(2026, 6, 1))
    publisher.publish(R2, valid_from=date(2026, 5, 1))
    answer = shown(publisher, date(2026, 7, 1), date(2026, 7, 1))
    assert answer.revision is not None
    assert answer.revision.number == 2
