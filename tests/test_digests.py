"""What is told together on both engines: digests at their hour, storms, and alarms about the registry itself."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from registry import addressing, digests
from registry.answers import PendingAlert, SubscriptionCard
from registry.digests import Hour
from registry.store import agenda, history, journal, outbox
from registry.store.engine import Store
from registry.store.outbox import Addressed, Try, write_alert
from registry.store.tables import Source
from registry.store.writing import writing
from tests.fakes import Clock, Publisher

SHANGHAI = Hour("07:00", "Asia/Shanghai")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def message(source: str = "samples", *, flags: Sequence[str] = ("high",), key: str = "a") -> dict[str, Any]:
    notice: dict[str, Any] = {
        "title": f"A sample notice {key}",
        "issuers": [],
        "document_number": None,
        "url": f"https://e.org/{key}",
        "source": source,
    }
    parts = [
        {"kind": "amended", "severity": severity, "reason": f"It moved ({key}).", "address": None, "old": None, "new": None}
        for severity in flags
    ]
    return {
        "alert": key,
        "kind": "revision",
        "subscription": "s",
        "severity": flags[0],
        "notice": notice,
        "citation": f"cite {key}",
        "flags": parts,
    }


class Desk:
    """Alerts that come by themselves, a deliverer that always succeeds, and what arrived when."""

    def __init__(self, publisher: Publisher) -> None:
        self.publisher, self.store, self.clock = publisher, publisher.store, publisher.clock
        self.made = 0
        self.arrived: list[tuple[datetime, dict[str, Any]]] = []

    def tell(self, subscription: SubscriptionCard, count: int = 1, *, sources: int = 1, kind: str = "revision") -> list[str]:
        keys = []
        with writing(self.store) as (_, log):
            for _ in range(count):
                self.made += 1
                keys.append(f"a{self.made:04}")
                told = message(f"source {self.made % sources}", key=keys[-1])
                write_alert(log, Addressed(subscription.id, keys[-1], told), {"kind": kind}, about=None)
        return keys

    def gather(self, hour: Hour = SHANGHAI) -> int:
        """What the clock does before messages are sent; how many digests it made."""
        return digests.gather(self.store, hour) + digests.calm(self.store)

    def deliver(self) -> list[dict[str, Any]]:
        """Send what is due; the messages that arrived now."""
        start = len(self.arrived)
        for card in agenda.destinations(self.store):
            for one in agenda.waiting(self.store, card.id, limit=999):
                outbox.record_try(self.store, Try(one.id, self.clock()))
                self.arrived.append((self.clock(), json.loads(one.message)))
        return [told for _, told in self.arrived[start:]]

    def told(self) -> list[str]:
        """Every alert that arrived, by itself or in a digest."""
        return sorted(
            key
            for _, told in self.arrived
            for key in ([item["alert"] for item in told["items"]] if told["kind"] == "digest" else [told["alert"]])
        )

    def busiest(self, window: timedelta = digests.WINDOW) -> int:
        """The most messages that arrived within any window."""
        times = [at for at, _ in self.arrived]
        return max((sum(start <= at < start + window for at in times) for start in times), default=0)

    def states(self) -> dict[str, int]:
        counted: dict[str, int] = {}
        for state in agenda.destination_states(self.store):
            for name, count in state.counts.items():
                counted[name] = counted.get(name, 0) + count
        return counted


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    return Desk(Publisher(store, clock))


# digests at their hour


def test_a_daily_digest_is_made_at_its_hour_in_its_zone_and_not_before(desk: Desk) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily")
    keys = desk.tell(daily, 2) + desk.tell(daily, kind="milestone")
    desk.clock.at = NOON.replace(hour=22, minute=59, second=59)
    assert (desk.gather(), desk.deliver()) == (0, [])
    slot = desk.clock.tick(seconds=1)
    assert desk.gather() == 1
    (told,) = desk.deliver()
    assert (told["kind"], told["why"], told["subscription"], told["severity"]) == ("digest", "daily", "daily", "high")
    assert (told["since"], told["until"]) == (NOON.isoformat(), slot.isoformat())
    assert [item["alert"] for item in told["items"]] == keys
    assert told["items"][0].keys() == {"alert", "kind", "severity", "title", "url", "reason", "citation"}
    assert desk.states() == {"delivered": 4}


def test_a_digest_is_made_once_and_also_when_nothing_happened(desk: Desk) -> None:
    desk.publisher.subscribe("daily", digest="daily")
    desk.clock.at = NOON.replace(hour=23)
    assert [desk.gather(), desk.gather()] == [1, 0]
    (told,) = desk.deliver()
    assert (told["items"], told["severity"], told["mass_change"]) == ([], "info", False)
    desk.clock.tick(hours=23, minutes=59)
    assert desk.gather() == 0
    before = desk.clock.tick(minutes=1)
    assert desk.gather() == 1
    (next_one,) = desk.deliver()
    assert (next_one["since"], next_one["until"]) == (told["until"], before.isoformat())


def test_a_weekly_digest_is_made_on_monday(desk: Desk) -> None:
    weekly = desk.publisher.subscribe("weekly", digest="weekly")
    desk.tell(weekly)
    made = []
    for hours in range(2, 24 * 16, 3):
        desk.clock.at = NOON + timedelta(hours=hours)
        if desk.gather():
            made.append(desk.clock())
            desk.deliver()
    assert made == [datetime(2026, 5, day, 23, tzinfo=UTC) for day in (3, 10)]  # Monday 07:00 in Shanghai
    assert [len(told["items"]) for _, told in desk.arrived] == [1, 0]


def test_days_without_the_program_are_made_up_for_by_one_digest(desk: Desk) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily")
    desk.tell(daily)
    desk.clock.tick(days=4)
    desk.tell(daily)
    assert (desk.gather(), desk.gather()) == (1, 0)
    (told,) = desk.deliver()
    assert (len(told["items"]), told["until"]) == (2, datetime(2026, 5, 4, 23, tzinfo=UTC).isoformat())


def test_a_digest_keeps_its_hour_when_the_clocks_change(desk: Desk) -> None:
    desk.publisher.subscribe("daily", digest="daily")
    made = []
    desk.clock.at = datetime(2026, 10, 23, 12, tzinfo=UTC)
    for _ in range(24 * 3):
        desk.clock.tick(hours=1)
        if desk.gather(Hour("07:00", "Europe/Berlin")):
            made.append((desk.clock().day, desk.clock().hour))
    assert made[-3:] == [(24, 5), (25, 6), (26, 6)]


def test_two_programs_make_one_digest_of_an_hour(desk: Desk, store_url: str) -> None:
    daily = desk.publisher.subscribe("daily", digest="daily")
    keys = desk.tell(daily, 3)
    desk.clock.at = NOON.replace(hour=23)
    other, made = Store.open(store_url, now=desk.clock), list[int]()
    threads = [
        threading.Thread(target=lambda store=store: made.append(digests.gather(store, SHANGHAI))) for store in (desk.store, other) * 3
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    other.close()
    assert sorted(made) == [0, 0, 0, 0, 0, 1]
    desk.deliver()
    assert (desk.told(), len(desk.arrived)) == (keys, 1)


def test_what_a_removed_subscription_had_collected_is_sent(desk: Desk) -> None:
    keys = desk.tell(desk.publisher.subscribe("daily", digest="daily"), 2)
    journal.remove_subscription(desk.store, "daily")
    assert desk.gather() == 0
    desk.deliver()
    assert desk.told() == keys


# storms


def test_a_hundred_alerts_at_once_are_one_message(desk: Desk) -> None:
    keys = desk.tell(desk.publisher.subscribe(), 100)
    assert desk.gather() == 1
    (told,) = desk.deliver()
    assert (told["why"], told["mass_change"]) == ("storm", False)
    assert desk.told() == keys


def test_twenty_alerts_at_once_are_no_storm(desk: Desk) -> None:
    desk.tell(desk.publisher.subscribe(), digests.STORM)
    assert desk.gather() == 0
    assert len(desk.deliver()) == digests.STORM


def test_alerts_that_trickle_in_are_few_messages_and_none_is_lost(desk: Desk) -> None:
    subscription, keys = desk.publisher.subscribe(), list[str]()
    for tick in range(28):
        keys += desk.tell(subscription, 5) if tick < 18 else []  # for nine minutes, and then ten minutes of silence
        desk.gather()
        desk.deliver()
        desk.clock.tick(seconds=30 if tick < 18 else 60)
    assert desk.told() == keys
    assert desk.busiest() <= digests.STORM + 1
    assert len(desk.arrived) <= digests.STORM + 3
    assert set(desk.states()) == {"delivered"}


def test_a_storm_of_one_subscription_holds_back_no_other(desk: Desk) -> None:
    loud, calm = desk.publisher.subscribe("loud"), desk.publisher.subscribe("calm")
    desk.tell(loud, 50)
    desk.gather()
    desk.tell(loud)
    desk.tell(calm)
    desk.gather()
    assert [told["kind"] for told in desk.deliver()] == ["digest", "revision"]
    desk.clock.tick(minutes=10)
    desk.gather()
    assert [told["kind"] for told in desk.deliver()] == ["revision"]


@pytest.mark.parametrize(("touched", "watched", "marked"), [(19, 19, False), (20, 199, True), (20, 200, False), (21, 200, True)])
def test_a_storm_over_many_of_all_sources_says_that_the_cause_may_be_ours(touched: int, watched: int, marked: bool) -> None:
    members = [
        PendingAlert(str(n), 1, "s", json.dumps(message(f"source {n % touched}")).encode(), NOON, None, 0) for n in range(2 * touched)
    ]
    card = SubscriptionCard(1, "s", None, "info", None, "console", "-")
    told = addressing.digest(card, members, why="storm", since=NOON, until=NOON, sources=watched)
    assert told.message["mass_change"] is marked
    assert "source" not in told.message["items"][0]


def test_paused_sources_are_not_counted_as_watched(desk: Desk) -> None:
    with writing(desk.store) as (session, log):
        rule: dict[str, Any] = {
            "fetcher": "page",
            "url": "u",
            "options": {},
            "hints": {},
            "time_zone": "UTC",
            "schedule": "every 6h",
            "jitter": 0,
        }
        session.add_all(Source(name=f"more {n}", **rule, paused=n > 9, created=log.now) for n in range(220))
    desk.tell(desk.publisher.subscribe(), 60, sources=20)
    desk.gather()
    (told,) = desk.deliver()
    assert told["mass_change"]


# alarms


@pytest.fixture
def listeners(desk: Desk) -> dict[str, SubscriptionCard]:
    """Two who asked for alarms, the first at the very place that fails, and one who did not ask."""
    return {
        "same": desk.publisher.subscribe("same", channel="webhook", address="https://a.example", alarms=True),
        "else": desk.publisher.subscribe("else", channel="jsonl", address="/b", alarms=True, digest="daily"),
        "none": desk.publisher.subscribe("none", channel="jsonl", address="/c"),
    }


def alarmed(store: Store) -> list[tuple[str, dict[str, Any]]]:
    pending = (one for card in agenda.destinations(store) for one in agenda.waiting(store, card.id, limit=99))
    found = [(one.subscription, json.loads(one.message)) for one in pending]
    return [(name, told) for name, told in found if told["kind"] == "alarm"]


def test_a_message_that_died_is_an_alarm_over_the_other_channels_once(desk: Desk, listeners: dict[str, SubscriptionCard]) -> None:
    (dead,) = desk.tell(listeners["same"])
    assert digests.alarm(desk.store) == {}
    outbox.record_try(desk.store, Try(dead, desk.clock(), "No."))
    for _ in range(3):
        (sentence,) = digests.alarm(desk.store).values()
    ((name, told),) = alarmed(desk.store)
    assert (name, told["what"], told["severity"], told["sentence"]) == ("else", "dead_letter", "high", sentence)
    assert "Destination 1 (webhook)" in sentence
    assert "a.example" not in sentence


def test_a_message_that_dies_on_another_day_is_another_alarm(desk: Desk, listeners: dict[str, SubscriptionCard]) -> None:
    for _ in range(2):
        (dead,) = desk.tell(listeners["same"])
        outbox.record_try(desk.store, Try(dead, desk.clock(), "No."))
        digests.alarm(desk.store)
        desk.deliver()
        desk.clock.tick(days=1)
    assert [(told["subscription"], told["what"]) for _, told in desk.arrived] == [("else", "dead_letter")] * 2


def test_a_message_that_waits_for_more_than_ten_minutes_is_an_alarm_once(desk: Desk, listeners: dict[str, SubscriptionCard]) -> None:
    desk.tell(listeners["same"])
    desk.clock.tick(minutes=10)
    assert digests.alarm(desk.store) == {}
    desk.clock.tick(seconds=1)
    (sentence,) = digests.alarm(desk.store).values()
    assert "for 10 minutes" in sentence
    desk.clock.tick(minutes=1)
    digests.alarm(desk.store)
    assert [(name, told["what"]) for name, told in alarmed(desk.store)] == [("else", "stuck_outbox")]


def test_what_was_collected_for_a_digest_is_not_stuck(desk: Desk, listeners: dict[str, SubscriptionCard]) -> None:
    desk.tell(listeners["else"])
    desk.clock.tick(hours=8)
    assert digests.alarm(desk.store) == {}


def test_a_storm_that_is_held_back_is_not_stuck(desk: Desk, listeners: dict[str, SubscriptionCard]) -> None:
    desk.tell(listeners["none"], 30)
    for _ in range(22):
        desk.tell(listeners["none"])
        desk.gather()
        desk.deliver()
        assert digests.alarm(desk.store) == {}
        desk.clock.tick(seconds=30)


def test_without_anybody_who_asked_an_alarm_is_only_told_to_the_caller(desk: Desk) -> None:
    (dead,) = desk.tell(desk.publisher.subscribe("none"))
    outbox.record_try(desk.store, Try(dead, desk.clock(), "No."))
    before = history.counts(desk.store)
    assert len(digests.alarm(desk.store)) == 1
    assert history.counts(desk.store) == before
