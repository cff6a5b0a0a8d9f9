"""The outbox on both engines: every arrow from the alert that is made to the message that arrived or died, and back.

collected --digest--> grouped --its digest arrives--> delivered
waiting --tried--> delivered | waiting | dead --replay--> waiting
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import pytest
from sqlalchemy import select
from sqlmodel import col

from registry.errors import NotFoundError
from registry.store import agenda, claims, frames, history, journal, ledger, outbox
from registry.store.engine import Store
from registry.store.outbox import Addressed, Try
from registry.store.tables import Alert, Delivery, Outbox, sql
from tests.fakes import Clock, Publisher
from tests.store.test_journal import assert_rows_and_entries_agree


class Way(NamedTuple):
    """What a test asks of one alert's way."""

    state: str
    due: datetime
    since: datetime | None
    attempts: int
    digest_id: str | None


class Desk:
    """A publisher whose every alert is a revision of its page, and what became of them."""

    def __init__(self, publisher: Publisher) -> None:
        self.publisher = publisher
        self.store = publisher.store
        self.number = 0

    def tell(self, *subscriptions: int, ids: str = "abcdefgh") -> list[str]:
        """One revision that alerts each of `subscriptions`; the ids of the alerts."""
        self.number += 1
        made = [Addressed(one, f"{ids[self.number - 1]}{one}", {"n": self.number}, (0,)) for one in subscriptions]
        self.publisher.publish(f"A sample notice\nThe ministry must do thing {self.number}.\n", alerts=tuple(made))
        return [one.alert_id for one in made]

    def ways(self) -> dict[str, Way]:
        columns = ("alert_id", "state", "due", "since", "attempts", "digest_id")
        with self.store.session() as session:
            rows = session.execute(select(*(sql(Outbox).c[name] for name in columns)).order_by(col(Outbox.alert_id)))
            return {row.alert_id: Way(*tuple(row)[1:]) for row in rows}

    def states(self) -> dict[str, str]:
        return {key: way.state for key, way in self.ways().items()}

    def fail(self, alert: str, again: datetime | None, **more: Any) -> None:
        outbox.record_try(self.store, Try(alert, self.publisher.clock(), "It was not taken.", again, **more))

    def arrive(self, alert: str) -> None:
        outbox.record_try(self.store, Try(alert, self.publisher.clock()))


@pytest.fixture
def desk(publisher: Publisher) -> Iterator[Desk]:
    made = Desk(publisher)
    yield made
    assert_rows_and_entries_agree(publisher.store)


@pytest.fixture
def mei(desk: Desk) -> int:
    return desk.publisher.subscribe("mei", channel="webhook", address="https://mei.example").id


def digest(subscription: int, key: str = "digest") -> Addressed:
    return Addressed(subscription, key, {"kind": "digest"})


# an alert is made


@pytest.mark.parametrize(("wish", "state"), [("immediate", "waiting"), ("daily", "collected"), ("weekly", "collected")])
def test_an_alert_waits_to_be_sent_or_is_collected_as_its_subscription_asked(desk: Desk, clock: Clock, wish: str, state: str) -> None:
    (alert,) = desk.tell(desk.publisher.subscribe(digest=wish).id)
    assert desk.ways() == {alert: Way(state, clock(), None, 0, None)}


def test_an_alarm_is_not_collected_and_is_raised_once(desk: Desk, mei: int) -> None:
    li = desk.publisher.subscribe("li", digest="daily", alarms=True).id
    alarms = [Addressed(one, f"alarm{one}", {"kind": "alarm"}) for one in (mei, li)]
    assert outbox.record_alarm(desk.store, alarms[:1]) == (f"alarm{mei}",)
    assert outbox.record_alarm(desk.store, alarms) == (f"alarm{li}",)
    before = history.counts(desk.store)
    assert outbox.record_alarm(desk.store, alarms) == ()
    assert history.counts(desk.store) == before
    assert desk.states() == {f"alarm{mei}": "waiting", f"alarm{li}": "waiting"}


def test_subscriptions_with_one_address_share_a_destination_and_others_do_not(desk: Desk) -> None:
    to = [("webhook", "/a"), ("webhook", "/a"), ("jsonl", "/a"), ("webhook", "/b")]
    for number, (channel, address) in enumerate(to):
        desk.publisher.subscribe(f"s{number}", channel=channel, address=address)
    assert [(one.channel, one.address) for one in agenda.destinations(desk.store)] == [to[0], to[2], to[3]]


def test_a_secret_signs_from_then_on_and_is_never_logged(desk: Desk, mei: int) -> None:
    assert agenda.destination(desk.store, 1).secret is None
    desk.publisher.subscribe("li", channel="webhook", address="https://mei.example", secret="whsec_sample")
    desk.publisher.subscribe("an", channel="webhook", address="https://mei.example")
    assert agenda.destination(desk.store, 1).secret == "whsec_sample"
    with desk.store.session() as session:
        entries = ledger.entries(session)
        settings = [frames.get(session, one.payload["settings"]) for one in entries if "settings" in one.payload]
    assert not any(b"whsec" in data for data in (*settings, *(one.data for one in entries)))
    with pytest.raises(NotFoundError, match="no destination 9"):
        agenda.destination(desk.store, 9)


# it is tried


def test_a_delivered_alert_is_delivered(desk: Desk, mei: int, clock: Clock) -> None:
    (alert,) = desk.tell(mei)
    at = clock.tick(seconds=3)
    desk.arrive(alert)
    assert desk.ways() == {alert: Way("delivered", at, at, 1, None)}


def test_a_failed_alert_waits_until_its_next_try_and_its_schedule_counts_from_the_first(desk: Desk, mei: int, clock: Clock) -> None:
    (alert,) = desk.tell(mei)
    first = clock.tick(seconds=3)
    desk.fail(alert, first + timedelta(seconds=5))
    assert desk.ways()[alert] == Way("waiting", first + timedelta(seconds=5), first, 1, None)
    assert agenda.waiting(desk.store, 1, limit=9) == ()
    clock.tick(seconds=5)
    (pending,) = agenda.waiting(desk.store, 1, limit=9)
    assert (pending.since, pending.attempts) == (first, 1)
    desk.fail(alert, first + timedelta(minutes=5))
    assert desk.ways()[alert] == Way("waiting", first + timedelta(minutes=5), first, 2, None)
    with desk.store.session() as session:
        tries = session.execute(select(col(Delivery.attempt), col(Delivery.outcome), col(Delivery.sentence)).order_by(col(Delivery.id)))
        assert [tuple(row) for row in tries] == [(1, "failed", "It was not taken."), (2, "failed", "It was not taken.")]


def test_an_alert_that_will_not_be_tried_again_is_dead(desk: Desk, mei: int, clock: Clock) -> None:
    (alert,) = desk.tell(mei)
    desk.fail(alert, None)
    assert desk.states() == {alert: "dead"}
    clock.tick(days=9)
    assert agenda.waiting(desk.store, 1, limit=9) == ()
    (state,) = agenda.destination_states(desk.store)
    assert (state.counts, state.oldest, state.died) == ({"dead": 1}, None, clock() - timedelta(days=9))


def test_a_refused_message_delays_no_other(desk: Desk, mei: int, clock: Clock) -> None:
    first, second = desk.tell(mei) + desk.tell(mei)
    desk.fail(first, clock() + timedelta(seconds=5))
    assert desk.ways()[second] == Way("waiting", clock(), None, 0, None)
    assert agenda.destination(desk.store, 1).failures == 0


def test_a_failing_destination_delays_all_it_waits_for_without_counting_a_try_and_no_other(desk: Desk, mei: int, clock: Clock) -> None:
    li = desk.publisher.subscribe("li", channel="webhook", address="https://li.example").id
    first, elsewhere = desk.tell(mei, li)
    (second,) = desk.tell(mei)
    again = clock() + timedelta(minutes=5)
    desk.fail(first, again, turn_ends=True)
    ways = desk.ways()
    assert ways[second] == Way("waiting", again, None, 0, None)
    assert ways[elsewhere] == Way("waiting", clock(), None, 0, None)
    assert [one.failures for one in agenda.destinations(desk.store)] == [1, 0]


def test_a_failing_destination_brings_nothing_forward(desk: Desk, mei: int, clock: Clock) -> None:
    first, second = desk.tell(mei) + desk.tell(mei)
    late = clock() + timedelta(hours=2)
    desk.fail(second, late)
    desk.fail(first, clock() + timedelta(minutes=5), turn_ends=True)
    assert desk.ways()[second].due == late


def test_a_destination_that_recovers_gets_at_once_what_waited_behind_its_failure(desk: Desk, mei: int, clock: Clock) -> None:
    first, second, third = desk.tell(mei) + desk.tell(mei) + desk.tell(mei)
    desk.fail(first, clock() + timedelta(hours=2), turn_ends=True)
    at = clock.tick(hours=1)
    desk.arrive(third)
    ways = desk.ways()
    assert (ways[first].state, ways[first].due, ways[second].due) == ("waiting", at, at)
    assert agenda.destination(desk.store, 1).failures == 0


def test_a_delivery_hastens_nothing_where_the_destination_had_not_failed(desk: Desk, mei: int, clock: Clock) -> None:
    first, second = desk.tell(mei) + desk.tell(mei)
    later = clock() + timedelta(seconds=5)
    desk.fail(first, later)
    desk.arrive(second)
    assert desk.ways()[first].due == later


def test_a_destination_that_is_gone_is_closed_with_all_that_waits_and_what_comes_later(desk: Desk, mei: int) -> None:
    first, second = desk.tell(mei) + desk.tell(mei)
    desk.fail(first, None, turn_ends=True, closes=True)
    (third,) = desk.tell(mei)
    assert desk.states() == {first: "dead", second: "dead", third: "dead"}
    assert agenda.destination(desk.store, 1).closed
    assert claims.claim_destinations(desk.store, seconds=30, limit=9) == ()


def test_asking_for_a_closed_destination_again_opens_it(desk: Desk, mei: int) -> None:
    desk.fail(desk.tell(mei)[0], None, closes=True)
    li = desk.publisher.subscribe("li", channel="webhook", address="https://mei.example").id
    (alert,) = desk.tell(li)
    assert (desk.states()[alert], agenda.destination(desk.store, 1).closed) == ("waiting", False)


# digests


@pytest.fixture
def grouped(desk: Desk, clock: Clock) -> tuple[Desk, int, list[str]]:
    """Two alerts collected and then carried by one digest."""
    daily = desk.publisher.subscribe("daily", channel="webhook", address="https://mei.example", digest="daily").id
    members = desk.tell(daily) + desk.tell(daily)
    clock.tick(hours=1)
    assert outbox.record_digest(desk.store, digest(daily), members)
    return desk, daily, members


def test_a_digest_carries_its_members_and_waits_in_their_place(grouped: tuple[Desk, int, list[str]], clock: Clock) -> None:
    desk, _, members = grouped
    assert desk.ways()["digest"] == Way("waiting", clock(), None, 0, None)
    assert {desk.ways()[one][::4] for one in members} == {("grouped", "digest")}
    assert [one.id for one in agenda.waiting(desk.store, 1, limit=9)] == ["digest"]


def test_a_digest_is_made_once(grouped: tuple[Desk, int, list[str]]) -> None:
    desk, daily, _ = grouped
    more = desk.tell(daily)
    before = history.counts(desk.store)
    assert not outbox.record_digest(desk.store, digest(daily), more)
    assert desk.states()[more[0]] == "collected"
    assert history.counts(desk.store) == before


@pytest.mark.parametrize("outcome", ["delivered", "dead"])
def test_a_digest_and_its_members_live_and_die_together(grouped: tuple[Desk, int, list[str]], clock: Clock, outcome: str) -> None:
    desk, _, members = grouped
    desk.fail("digest", clock() + timedelta(seconds=5))
    assert {desk.states()[one] for one in members} == {"grouped"}
    outbox.record_try(desk.store, Try("digest", clock(), None if outcome == "delivered" else "It was not taken."))
    assert set(desk.states().values()) == {outcome}


def test_the_members_of_a_digest_die_with_the_destination_that_closes_before_it_is_tried(grouped: tuple[Desk, int, list[str]]) -> None:
    desk, _, members = grouped
    (tried,) = desk.tell(desk.publisher.subscribe("li", channel="webhook", address="https://mei.example").id)
    desk.fail(tried, None, turn_ends=True, closes=True)
    assert desk.states() == dict.fromkeys([tried, "digest", *members], "dead")


def test_a_digest_for_a_closed_destination_is_dead_with_its_members(desk: Desk) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily").id
    members = desk.tell(daily)
    desk.fail(desk.tell(desk.publisher.subscribe("li").id)[0], None, closes=True)
    assert desk.states()[members[0]] == "collected"
    assert outbox.record_digest(desk.store, digest(daily), members)
    assert set(desk.states().values()) == {"dead"}


@pytest.mark.parametrize("moved", ["delivered", "dead", "grouped"])
def test_a_digest_is_refused_when_a_member_has_moved_on(desk: Desk, mei: int, moved: str) -> None:
    members = desk.tell(mei) + desk.tell(mei)
    if moved == "grouped":
        assert outbox.record_digest(desk.store, digest(mei, "another"), members[:1])
    else:
        outbox.record_try(desk.store, Try(members[0], desk.publisher.clock(), None if moved == "delivered" else "No."))
    before, ways = history.counts(desk.store), desk.ways()
    assert not outbox.record_digest(desk.store, digest(mei), members)
    assert (history.counts(desk.store), desk.ways()) == (before, ways)


def test_a_quiet_digest_carries_nothing(desk: Desk, mei: int) -> None:
    assert outbox.record_digest(desk.store, digest(mei), [])
    assert desk.states() == {"digest": "waiting"}


def test_what_was_collected_for_a_digest_that_will_never_be_made_is_sent(desk: Desk, mei: int, clock: Clock) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily").id
    (alert,) = desk.tell(daily)
    journal.remove_subscription(desk.store, "daily")
    assert agenda.left_collected(desk.store) == {daily}
    at = clock.tick(hours=1)
    outbox.send_collected(desk.store, daily)
    assert desk.ways()[alert][:2] == ("waiting", at)
    assert agenda.left_collected(desk.store) == frozenset()


# a person asks


def test_what_is_held_waits_and_what_waits_longer_is_left(desk: Desk, mei: int, clock: Clock) -> None:
    first, second, third = desk.tell(mei) + desk.tell(mei) + desk.tell(mei)
    desk.fail(second, clock() + timedelta(hours=2))
    desk.arrive(third)
    until = clock() + timedelta(minutes=10)
    outbox.hold(desk.store, mei, until=until)
    ways = desk.ways()
    assert (ways[first].due, ways[second].due, ways[third].state) == (until, clock() + timedelta(hours=2), "delivered")


def test_a_person_who_asks_has_everything_tried_now(desk: Desk, mei: int, clock: Clock) -> None:
    first, second = desk.tell(mei) + desk.tell(mei)
    desk.fail(first, clock() + timedelta(hours=2))
    desk.arrive(second)
    outbox.hasten(desk.store)
    assert [one.id for one in agenda.waiting(desk.store, 1, limit=9)] == [first]
    assert desk.ways()[first].since == clock()


def test_replay_sends_what_died_on_a_fresh_schedule_and_opens_its_destination(desk: Desk, mei: int, clock: Clock) -> None:
    delivered, died = desk.tell(mei) + desk.tell(mei)
    desk.arrive(delivered)
    desk.fail(died, None, turn_ends=True, closes=True)
    at = clock.tick(days=4)
    assert outbox.replay(desk.store, since=None, subscription=None) == 1
    assert desk.ways()[died] == Way("waiting", at, None, 1, None)
    assert (agenda.destination(desk.store, 1).closed, desk.states()[delivered]) == (False, "delivered")
    with desk.store.session() as session:
        assert ledger.entries(session)[-1].payload["what"] == "alerts replayed"


def test_replay_with_nothing_dead_leaves_no_entry(desk: Desk, mei: int) -> None:
    desk.tell(mei)
    before = history.counts(desk.store)
    assert outbox.replay(desk.store, since=None, subscription=None) == 0
    assert history.counts(desk.store) == before


def test_replay_since_a_time_sends_again_what_was_made_from_then_on(desk: Desk, mei: int, clock: Clock) -> None:
    (old,) = desk.tell(mei)
    since = clock.tick(hours=1)
    (died,) = desk.tell(mei)
    clock.tick(hours=1)
    (delivered,), (waits,) = desk.tell(mei), desk.tell(mei)
    for one in (old, delivered):
        desk.arrive(one)
    desk.fail(died, None)
    assert outbox.replay(desk.store, since=since, subscription=None) == 2
    assert desk.states() == {old: "delivered", died: "waiting", delivered: "waiting", waits: "waiting"}
    desk.arrive(delivered)
    assert desk.ways()[delivered].attempts == 2


def test_replay_of_one_subscription_leaves_the_others(desk: Desk, mei: int) -> None:
    li = desk.publisher.subscribe("li").id
    one, other = desk.tell(mei, li)
    for alert in (one, other):
        desk.fail(alert, None)
    assert outbox.replay(desk.store, since=None, subscription="li") == 1
    assert desk.states() == {one: "dead", other: "waiting"}
    journal.remove_subscription(desk.store, "mei")
    assert outbox.replay(desk.store, since=None, subscription="mei") == 1
    with pytest.raises(NotFoundError, match="no subscription 'none'"):
        outbox.replay(desk.store, since=None, subscription="none")


def test_a_dead_digest_is_replayed_as_one_message(grouped: tuple[Desk, int, list[str]], clock: Clock) -> None:
    desk, _, members = grouped
    desk.fail("digest", None)
    assert outbox.replay(desk.store, since=None, subscription=None) == 1
    assert desk.states() == {"digest": "waiting"} | dict.fromkeys(members, "grouped")
    desk.arrive("digest")
    assert outbox.replay(desk.store, since=clock() - timedelta(days=1), subscription=None) == 1
    assert desk.states() == {"digest": "waiting"} | dict.fromkeys(members, "grouped")


# the ledger in a message


def test_every_message_tells_the_ledger_as_it_stood_with_all_that_it_is_about(desk: Desk, mei: int, clock: Clock) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily").id
    members = desk.tell(mei, daily)[1:]
    outbox.record_digest(desk.store, digest(daily), members)
    outbox.record_alarm(desk.store, [Addressed(mei, "alarm", {"kind": "alarm"})])
    journal.finish_baseline(desk.store, desk.publisher.source.id, (Addressed(mei, "baseline", {"kind": "baseline"}),))
    assert told_roots(desk.store) == 5


def told_roots(store: Store) -> int:
    """How many messages there are; each must name the root of the entries before its own, what it is about among them."""
    with store.session() as session:
        leaves = [one.leaf_hash for one in ledger.entries(session)]
        payloads = [one.payload for one in ledger.entries(session)]
        alerts = session.scalars(select(Alert)).all()
        for alert in alerts:
            told = json.loads(frames.get(session, alert.message))["ledger"]
            assert told["root"] == ledger.merkle_root(leaves[: told["size"]]).hex()
            assert told["size"] == alert.entry
            assert payloads[alert.entry].get("about", -1) < told["size"]
            assert payloads[alert.entry]["message"] == alert.message
        return len(alerts)
